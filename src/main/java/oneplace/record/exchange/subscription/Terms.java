package oneplace.record.exchange.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a Subscription asks for, read and found to be possible.
 *
 * @param wanted which changes
 * @param endpoint where to
 * @param form how what is sent is written; empty: nothing is sent but that something changed
 * @param content how much is sent; of a search the whole resource, unless there is no form
 * @param timeout how long the receiver may take
 * @param most how many events one notification carries at most
 * @param heartbeat how often a sign of life is wanted
 * @param ends when the subscriber wants no more
 */
public record Terms(
        Wanted wanted,
        URI endpoint,
        Optional<Form> form,
        Content content,
        Duration timeout,
        int most,
        Optional<Duration> heartbeat,
        Optional<Instant> ends) {

    /** How a resource is written. */
    public enum Form {
        JSON("application/fhir+json"),
        XML("application/fhir+xml");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** How much is sent ({@code backport-payload-content}). */
    public enum Content {
        EMPTY("empty"),
        ID_ONLY("id-only"),
        FULL_RESOURCE("full-resource");

        private final String code;

        Content(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** The level of a code; empty when there is none such. */
        public static Optional<Content> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(content -> content.code.equals(code))
                    .findFirst();
        }
    }

    /** The topic, when one was asked for: then notifications are Bundles. */
    public Optional<Topic> topic() {
        return wanted instanceof Wanted.ByTopic byTopic ? Optional.of(byTopic.topic()) : Optional.empty();
    }
}

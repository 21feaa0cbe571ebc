package oneplace.record.exchange.subscription;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import oneplace.record.sharedrecord.ResourceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscription as the house carries it out, and how far it has come.
 *
 * @param id of the Subscription
 * @param client who asked, and as whom it is decided what may be told
 * @param base the address of ours that the client calls
 * @param terms the Subscription as JSON, without secrets
 * @param version its version in the record
 * @param reason why it is in error or off; empty otherwise
 * @param greeted whether the receiver answered since it was last named
 * @param paused whether an administrator holds it
 * @param secret the lines of its header, sealed
 * @param place changes up to here were looked at
 * @param number of the last event that was told, or was about to be
 * @param failures attempts that failed, one after the other
 * @param failing since when
 * @param failure the last one, in plain words
 * @param failed when that was
 * @param told when something last arrived
 * @param next nothing is tried before
 * @param heartbeat when a sign of life is due
 */
public record Undertaking(
        String id,
        String client,
        String base,
        String terms,
        int version,
        String type,
        State state,
        String reason,
        boolean greeted,
        boolean paused,
        String secret,
        Noted.Place place,
        long number,
        int failures,
        Optional<Instant> failing,
        String failure,
        Optional<Instant> failed,
        Optional<Instant> told,
        Instant next,
        Optional<Instant> heartbeat) {

    /** How it stands (FHIR R4, <em>SubscriptionStatus</em>). */
    public enum State {
        REQUESTED,
        ACTIVE,
        ERROR,
        OFF;

        /** As FHIR and the tables have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The Subscription. */
    public JsonNode subscription() {
        return JsonMapper.shared().readTree(terms);
    }

    /** Its name in the record. */
    public ResourceId resource() {
        return new ResourceId("Subscription", id);
    }

    /** Its own address. */
    public String address() {
        return base + "/" + resource().reference();
    }
}

package oneplace.record.exchange.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Terms.Form;
import tools.jackson.databind.JsonNode;

/** Reads what a Subscription asks for (FHIR R4, and the extensions of the R5 Backport). */
final class TermsReader {

    /** Where the extensions of the Backport are defined. */
    static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    private static final int USUAL_SECONDS = 15;
    private static final int MOST_SECONDS = 60;
    private static final int USUAL_EVENTS = 50;
    private static final int MOST_EVENTS = 100;
    private static final int SHORTEST_HEARTBEAT = 5;

    private final JsonNode subscription;
    private final JsonNode channel;
    private final CriteriaReader criteria;

    private TermsReader(JsonNode subscription, String base, Instant now) {
        this.subscription = subscription;
        this.channel = subscription.path("channel");
        this.criteria = new CriteriaReader(base, now);
    }

    /**
     * @param base our own address, as the subscriber calls it
     * @throws Unfit when it cannot be carried out here
     */
    static Terms read(JsonNode subscription, String base, Instant now) {
        return new TermsReader(subscription, base, now).terms();
    }

    private Terms terms() {
        checkChannel();
        Wanted wanted = criteria.read(
                subscription.path("criteria").stringValue(""),
                extensions(subscription.path("_criteria"), "backport-filter-criteria")
                        .map(e -> e.path("valueString").stringValue(""))
                        .toList());
        Optional<Form> form = form();
        return new Terms(
                wanted,
                endpoint(),
                form,
                content(wanted, form),
                Duration.ofSeconds(Math.clamp(number("backport-timeout").orElse(USUAL_SECONDS), 1, MOST_SECONDS)),
                Math.clamp(number("backport-max-count").orElse(USUAL_EVENTS), 1, MOST_EVENTS),
                number("backport-heartbeat-period")
                        .map(seconds -> Duration.ofSeconds(Math.max(SHORTEST_HEARTBEAT, seconds))),
                ends());
    }

    private void checkChannel() {
        if (!channel.path("type").stringValue("").equals("rest-hook")
                || extensions(channel.path("_type"), "backport-channel-type")
                        .findAny()
                        .isPresent()) {
            throw new Unfit("Subscription.channel.type", "The channel that works here is rest-hook.");
        }
    }

    private URI endpoint() {
        String expression = "Subscription.channel.endpoint";
        try {
            URI endpoint = new URI(channel.path("endpoint").stringValue(""));
            String scheme = endpoint.getScheme();
            if (scheme == null
                    || !List.of("https", "http").contains(scheme.toLowerCase(Locale.ROOT))
                    || endpoint.getHost() == null
                    || endpoint.getRawUserInfo() != null
                    || endpoint.getRawFragment() != null) {
                throw new Unfit(
                        expression, "A rest-hook has an endpoint: https, a host and a path, without a password in it.");
            }
            return endpoint;
        } catch (URISyntaxException e) {
            throw new Unfit(expression, "The endpoint is no address.");
        }
    }

    private Optional<Form> form() {
        String payload = channel.path("payload").stringValue("");
        if (payload.isBlank()) {
            return Optional.empty();
        }
        String[] parts = payload.toLowerCase(Locale.ROOT).split(";");
        boolean otherVersion = Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .anyMatch(p -> p.startsWith("fhirversion=")
                        && !p.substring("fhirversion=".length())
                                .replace("\"", "")
                                .startsWith("4.0"));
        Optional<Form> form = switch (parts[0].strip()) {
            case "application/fhir+json", "application/json" -> Optional.of(Form.JSON);
            case "application/fhir+xml", "application/xml" -> Optional.of(Form.XML);
            default -> Optional.empty();
        };
        if (form.isEmpty() || otherVersion) {
            throw new Unfit(
                    "Subscription.channel.payload",
                    "What is sent is FHIR R4 as application/fhir+json or application/fhir+xml.");
        }
        return form;
    }

    private Content content(Wanted wanted, Optional<Form> form) {
        String expression = "Subscription.channel.payload";
        Optional<String> said = extensions(channel.path("_payload"), "backport-payload-content")
                .map(e -> e.path("valueCode").stringValue(""))
                .findFirst();
        return switch (wanted) {
            case Wanted.BySearch search -> {
                if (said.isPresent()) {
                    throw new Unfit(
                            expression,
                            "How much is sent is said of a topic; a search sends the resource, or nothing without a"
                                    + " payload.");
                }
                yield form.isPresent() ? Content.FULL_RESOURCE : Content.EMPTY;
            }
            case Wanted.ByTopic topic -> {
                if (form.isEmpty()) {
                    throw new Unfit(expression, "A subscription to a topic names the form of its notifications.");
                }
                yield said.flatMap(Content::of)
                        .orElseThrow(() -> new Unfit(
                                expression,
                                "A subscription to a topic says with the extension backport-payload-content how much is"
                                        + " sent: empty, id-only or full-resource."));
            }
        };
    }

    private Optional<Integer> number(String extension) {
        return extensions(channel, extension)
                .flatMap(e -> e.properties().stream())
                .filter(p -> p.getKey().startsWith("value"))
                .map(p -> {
                    if (!p.getValue().isIntegralNumber() || !p.getValue().canConvertToInt()) {
                        throw new Unfit(
                                "Subscription.channel.extension", "The extension " + extension + " is a whole number.");
                    }
                    return p.getValue().intValue();
                })
                .findFirst();
    }

    private Optional<Instant> ends() {
        String end = subscription.path("end").stringValue("");
        try {
            return end.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(end).toInstant());
        } catch (DateTimeException e) {
            throw new Unfit("Subscription.end", "The end is a moment with its time zone.");
        }
    }

    private static Stream<JsonNode> extensions(JsonNode element, String name) {
        return element.path("extension")
                .valueStream()
                .filter(e -> e.path("url").stringValue("").equals(BACKPORT + name));
    }
}

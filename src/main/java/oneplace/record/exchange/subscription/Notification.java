package oneplace.record.exchange.subscription;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber is sent about a topic, and answered about a subscription (Subscriptions R5 Backport,
 * <em>backport-subscription-notification-r4</em> and <em>backport-subscription-status-r4</em>): a Bundle of type history,
 * whose first entry says how the subscription stands and which events follow.
 */
final class Notification {

    /** A resource larger than this is named, and left to be read. */
    static final int LARGEST = 4 << 20;

    private static final String PROFILES = TermsReader.BACKPORT;

    private final Undertaking about;
    private final Terms terms;
    private final Instant now;

    Notification(Undertaking about, Terms terms, Instant now) {
        this.about = about;
        this.terms = terms;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Why something is sent or answered (FHIR R5, <em>SubscriptionNotificationType</em>). */
    enum Type {
        HANDSHAKE("handshake"),
        HEARTBEAT("heartbeat"),
        EVENTS("event-notification"),
        STATUS("query-status"),
        PAST_EVENTS("query-event");

        private final String code;

        Type(String code) {
            this.code = code;
        }
    }

    /**
     * The Bundle.
     *
     * @param last the number of the last event there is
     * @param content how much is told of the events
     */
    byte[] bundle(Type type, State state, long last, List<Event> events, Content content) {
        UUID id = UUID.randomUUID();
        var out = new ByteArrayOutputStream(
                1024 + events.stream().mapToInt(Event::size).sum());
        raw(
                out,
                "{\"resourceType\":\"Bundle\",\"id\":\"" + id + "\",\"meta\":{\"profile\":[\"" + PROFILES
                        + "backport-subscription-notification-r4\"]},\"type\":\"history\",\"timestamp\":\"" + now
                        + "\",\"entry\":[");
        UUID own = UUID.randomUUID();
        raw(
                out,
                "{\"fullUrl\":\"urn:uuid:" + own + "\",\"resource\":"
                        + status(own.toString(), type, state, last, events, content)
                        + ",\"request\":{\"method\":\"GET\",\"url\":\"" + about.address()
                        + "/$status\"},\"response\":{\"status\":\"200\"}}");
        if (content != Content.EMPTY) {
            events.forEach(event -> event.shown().ifPresent(entry -> entry(out, event, entry, content)));
        }
        raw(out, "]}");
        return out.toByteArray();
    }

    private void entry(ByteArrayOutputStream out, Event event, Entry entry, Content content) {
        raw(out, ",{\"fullUrl\":\"" + about.base() + "/" + event.id().reference() + "\"");
        if (content == Content.FULL_RESOURCE && event.kind() != Kind.DELETED && entry.body().length <= LARGEST) {
            raw(out, ",\"resource\":");
            out.writeBytes(entry.body());
        }
        String request = switch (event.kind()) {
            case CREATED -> "\"POST\",\"url\":\"" + event.id().type() + "\"},\"response\":{\"status\":\"201\"}}";
            case UPDATED -> "\"PUT\",\"url\":\"" + event.id().reference() + "\"},\"response\":{\"status\":\"200\"}}";
            case DELETED -> "\"DELETE\",\"url\":\"" + event.id().reference() + "\"},\"response\":{\"status\":\"204\"}}";
        };
        raw(out, ",\"request\":{\"method\":" + request);
    }

    private static void raw(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How the subscription stands, as Parameters. */
    ObjectNode status(String id, Type type, State state, long last, List<Event> events, Content content) {
        ObjectNode status = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Parameters")
                .put("id", id);
        status.putObject("meta").putArray("profile").add(PROFILES + "backport-subscription-status-r4");
        var parameters = status.putArray("parameter");
        parameters
                .addObject()
                .put("name", "subscription")
                .putObject("valueReference")
                .put("reference", about.address());
        if (content != Content.EMPTY) {
            terms.topic()
                    .ifPresent(
                            topic -> parameters.addObject().put("name", "topic").put("valueCanonical", topic.url()));
        }
        parameters.addObject().put("name", "status").put("valueCode", state.code());
        parameters.addObject().put("name", "type").put("valueCode", type.code);
        parameters.addObject().put("name", "events-since-subscription-start").put("valueString", Long.toString(last));
        for (Event event : events) {
            event(parameters.addObject(), event, content);
        }
        String trouble = state == State.ERROR || state == State.OFF ? about.reason() : "";
        if (!trouble.isEmpty()) {
            parameters
                    .addObject()
                    .put("name", "error")
                    .putObject("valueCodeableConcept")
                    .put("text", trouble);
        }
        return status;
    }

    private void event(ObjectNode parameter, Event event, Content content) {
        var parts = parameter.put("name", "notification-event").putArray("part");
        parts.addObject().put("name", "event-number").put("valueString", Long.toString(event.number()));
        parts.addObject()
                .put("name", "timestamp")
                .put("valueInstant", event.at().truncatedTo(ChronoUnit.MILLIS).toString());
        if (content != Content.EMPTY && event.shown().isPresent()) {
            parts.addObject()
                    .put("name", "focus")
                    .putObject("valueReference")
                    .put("reference", about.base() + "/" + event.id().reference());
        }
    }

    /** Several answers about how subscriptions stand, as a searchset. */
    static byte[] searchset(List<ObjectNode> statuses) {
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("id", UUID.randomUUID().toString())
                .put("type", "searchset")
                .put("total", statuses.size());
        if (!statuses.isEmpty()) {
            var entries = bundle.putArray("entry");
            for (ObjectNode status : statuses) {
                ObjectNode entry = entries.addObject()
                        .put("fullUrl", "urn:uuid:" + status.path("id").stringValue(""));
                entry.set("resource", status);
                entry.putObject("search").put("mode", "match");
            }
        }
        return JsonMapper.shared().writeValueAsBytes(bundle);
    }
}

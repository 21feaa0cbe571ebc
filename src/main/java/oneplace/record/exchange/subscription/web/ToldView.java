package oneplace.record.exchange.subscription.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.record.exchange.subscription.Ledger.Waiting;
import oneplace.record.exchange.subscription.Topic;
import oneplace.record.exchange.subscription.Topics;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.trust.shell.Formats;
import tools.jackson.databind.JsonNode;

/**
 * A subscription in plain words. Of its criteria only names are shown: a value may be a person's.
 *
 * @param system whose it is
 * @param organisation which organisation that belongs to; empty when it is gone
 * @param about of what it is told
 * @param where the host it is told at
 * @param sign which sign stands before the state
 * @param state how it stands
 * @param waiting what waits
 * @param arrived when something last arrived
 * @param failed when an attempt last failed
 * @param trouble what stands in its way now, or went wrong last
 */
public record ToldView(
        String id,
        String system,
        String organisation,
        String about,
        String where,
        String sign,
        String state,
        String waiting,
        String arrived,
        String failed,
        String trouble,
        boolean paused,
        boolean off) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static ToldView of(Undertaking one, String system, String organisation, Waiting waiting, Instant now) {
        JsonNode subscription = one.subscription();
        return new ToldView(
                one.id(),
                system,
                organisation,
                about(subscription.path("criteria").stringValue("")),
                host(subscription.path("channel").path("endpoint").stringValue("")),
                sign(one),
                state(one, now),
                waiting(one, waiting),
                one.told().map(at -> moment(at, now)).orElse("Not yet"),
                one.failed().map(at -> moment(at, now)).orElse("Never"),
                one.reason().isEmpty() ? one.failure() : one.reason(),
                one.paused(),
                one.state() == State.OFF);
    }

    private static String about(String criteria) {
        return Topics.of(criteria).map(Topic::title).orElseGet(() -> search(criteria));
    }

    /** {@code Observation?code=1&patient=2}: Observation, by code and patient. */
    private static String search(String criteria) {
        String[] parts = criteria.split("\\?", 2);
        List<String> names = parts.length < 2
                ? List.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(p -> p.split("=", 2)[0])
                        .filter(p -> p.matches("[A-Za-z_:.-]{1,60}"))
                        .distinct()
                        .toList();
        return parts[0]
                + (names.isEmpty() ? ", every one" : ", by " + names.stream().collect(Collectors.joining(" and ")));
    }

    private static String host(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            return Optional.ofNullable(address.getAuthority()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String sign(Undertaking one) {
        if (one.paused() || one.state() == State.OFF) {
            return "idle";
        }
        return switch (one.state()) {
            case REQUESTED -> one.failures() > 0 ? "soon" : "running";
            case ACTIVE -> one.failures() > 0 ? "soon" : "done";
            case ERROR -> "late";
            case OFF -> "idle";
        };
    }

    private static String state(Undertaking one, Instant now) {
        if (one.state() == State.OFF) {
            return "Off";
        }
        if (one.paused()) {
            return "Paused";
        }
        String again = one.failures() > 0 && one.next().isAfter(now) ? ", tried again at " + time(one.next()) : "";
        return switch (one.state()) {
            case REQUESTED -> "Waits for its first answer" + again;
            case ACTIVE -> one.failures() > 0 ? "Failing" + again : "Working";
            case ERROR -> "In error" + again;
            case OFF -> "Off";
        };
    }

    private static String waiting(Undertaking one, Waiting waiting) {
        if (one.state() == State.OFF || waiting.events() + waiting.changes() == 0) {
            return "Nothing";
        }
        String events = waiting.events() == 0 ? "" : waiting.events() + " to be told";
        String changes = waiting.changes() == 0
                ? ""
                : waiting.changes() + (waiting.changes() == 1 ? " change" : " changes") + " to look through";
        return events + (events.isEmpty() || changes.isEmpty() ? "" : ", ") + changes;
    }

    private static String moment(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(LONDON);
        return then.toLocalDate().equals(now.atZone(LONDON).toLocalDate())
                ? "Today " + time(at)
                : Formats.date(then.toLocalDate()) + " " + time(at);
    }

    private static String time(Instant at) {
        return Formats.time(at.atZone(LONDON).toLocalTime());
    }
}

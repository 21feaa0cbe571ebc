package oneplace.record.privacy.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether somebody opened the records of many people in a short time. The numbers are the place's.
 *
 * @param people more than so many different people
 * @param within within so long
 */
public record ManyFast(int people, Duration within) {

    /** A record opened. */
    public record Opened(Instant at, long person) {}

    /** The moment at which one viewer's openings, oldest first, were first too many. */
    public Optional<Instant> first(List<Opened> openings) {
        Deque<Opened> window = new ArrayDeque<>();
        Map<Long, Integer> inside = new HashMap<>();
        for (Opened opened : openings) {
            window.addLast(opened);
            inside.merge(opened.person(), 1, Integer::sum);
            while (window.getFirst().at().isBefore(opened.at().minus(within))) {
                inside.computeIfPresent(
                        window.removeFirst().person(), (person, count) -> count == 1 ? null : count - 1);
            }
            if (inside.size() > people) {
                return Optional.of(opened.at());
            }
        }
        return Optional.empty();
    }
}

package oneplace.record.person.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** So many times in a sliding window, for each who asks. Kept in memory: a restart forgives. */
final class Allowance {

    private final Clock clock;
    private final Duration window;
    private final Map<String, Deque<Instant>> used = new ConcurrentHashMap<>();

    Allowance(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /** Uses one of {@code most}; or how long to wait for the next. */
    Optional<Duration> use(String who, int most) {
        Instant now = clock.instant();
        Instant opens = now.minus(window);
        Duration[] wait = new Duration[1];
        used.compute(who, (w, times) -> {
            Deque<Instant> mine = times == null ? new ArrayDeque<>() : times;
            while (!mine.isEmpty() && !mine.getFirst().isAfter(opens)) {
                mine.removeFirst();
            }
            if (mine.size() < most) {
                mine.addLast(now);
            } else {
                wait[0] = Duration.between(opens, mine.getFirst());
            }
            return mine;
        });
        if (used.size() > 10_000) {
            used.values().removeIf(times -> stale(times.peekLast(), opens));
        }
        return Optional.ofNullable(wait[0]);
    }

    private static boolean stale(@Nullable Instant last, Instant opens) {
        return last == null || !last.isAfter(opens);
    }
}

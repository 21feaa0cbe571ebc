package oneplace.trust.identity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How fast each of many may do something: so many at once, and after that so many in a time. The generic cell rate algorithm
 * (ITU-T I.371, annex A): for each the moment is kept at which what they did so far would be paid for; whoever is further
 * ahead of it than the allowance waits.
 *
 * <p>It remembers in a fixed number of places, found by a digest that begins with a number drawn at the start, so that
 * whoever comes under many names neither fills the memory nor picks whose place to share. Two who share one by chance (one in
 * {@value #PLACES}) also share the allowance.
 */
public final class Pace {

    private static final int PLACES = 1 << 16;

    private final AtomicLongArray paid = new AtomicLongArray(PLACES);
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final Instant start;

    /** @param start any moment before the first is asked about */
    public Pace(Instant start) {
        this.start = start;
    }

    /**
     * Does one more.
     *
     * @param allowance how many at once, and in {@code time}; at least 1
     * @return how long to wait instead; zero when it may be done, and is counted
     */
    public Duration take(String who, int allowance, Duration time, Instant now) {
        int place = place(who);
        long at = Duration.between(start, now).toNanos();
        long each = time.toNanos() / allowance;
        while (true) {
            long before = paid.get(place);
            long ahead = Math.max(before, at) + each - at;
            if (ahead > time.toNanos()) {
                return Duration.ofNanos(ahead - time.toNanos());
            }
            if (paid.compareAndSet(place, before, at + ahead)) {
                return Duration.ZERO;
            }
        }
    }

    /** How long to wait until one more may be done; counts nothing. */
    public Duration left(String who, int allowance, Duration time, Instant now) {
        long at = Duration.between(start, now).toNanos();
        long ahead = Math.max(paid.get(place(who)), at) + time.toNanos() / allowance - at;
        return ahead > time.toNanos() ? Duration.ofNanos(ahead - time.toNanos()) : Duration.ZERO;
    }

    private int place(String who) {
        long digest = seed;
        for (int i = 0; i < who.length(); i++) {
            digest = (digest ^ who.charAt(i)) * 0x9E3779B97F4A7C15L;
            digest ^= digest >>> 29;
        }
        return (int) (digest ^ (digest >>> 32)) & (PLACES - 1);
    }
}

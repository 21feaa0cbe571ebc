package oneplace.record.exchange.subscription;

import java.time.Duration;

/**
 * How long to wait after a failure: one second, then twice as long each time up to an hour, and by chance up to a fifth
 * less, so that receivers that failed together are not asked together (exponential backoff with jitter).
 */
final class Waits {

    static final Duration LONGEST = Duration.ofHours(1);

    private Waits() {}

    /**
     * @param failures how often it has failed now, one after the other, from 1
     * @param chance from 0 up to 1
     * @param asked how long the receiver asked to be left alone ({@code Retry-After}); zero if it did not
     */
    static Duration after(int failures, double chance, Duration asked) {
        long seconds = failures > 12 ? LONGEST.toSeconds() : Math.min(LONGEST.toSeconds(), 1L << (failures - 1));
        Duration wait = Duration.ofMillis((long) (seconds * 1000 * (1 - 0.2 * chance)));
        Duration polite = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return wait.compareTo(polite) < 0 ? polite : wait;
    }
}

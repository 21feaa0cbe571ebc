package oneplace.trust.identity.rules;

import java.time.Duration;

/**
 * How long somebody waits after failing: not at all for four tries, then one minute, doubling to fifteen. Source: OWASP
 * ASVS 5.0, 6.3.1 (throttling); the figures are ours. It applies to names that do not exist in the same way, so that
 * waiting tells nothing.
 */
public final class LockOut {

    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** Failures older than this are forgotten. */
    public static final Duration MEMORY = Duration.ofHours(24);

    private LockOut() {}

    /** The wait after {@code failures} in a row. */
    public static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        long minutes = FIRST.toMinutes() << Math.min(failures - FREE - 1, 10);
        return minutes >= LONGEST.toMinutes() ? LONGEST : Duration.ofMinutes(minutes);
    }
}

package oneplace.record.sharedrecord;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A question for versions, whosoever's resources they are.
 *
 * @param types of these resource types only
 * @param since written at this time or later
 * @param at current at some time in this stretch
 * @param count how many at most, 1 to 1,000
 */
public record Past(Set<String> types, Instant since, Optional<Stretch> at, int count) {

    /** From one time, up to but not including another. */
    public record Stretch(Instant from, Instant until) {}
}

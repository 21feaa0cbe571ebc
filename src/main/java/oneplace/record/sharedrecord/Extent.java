package oneplace.record.sharedrecord;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How much of everything is wanted.
 *
 * @param types only these types; empty for all
 * @param since only what was written from then on
 * @param from only care from then on, by clinical date; what has no such date, as a Patient, is not left out
 * @param until only care before then
 */
public record Extent(Set<String> types, Optional<Instant> since, Optional<Instant> from, Optional<Instant> until) {

    /** All there is. */
    public static final Extent ALL = new Extent(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Extent {
        types = Set.copyOf(types);
    }

    /** Whether entries of this type, written then, are wanted. */
    public boolean holds(String type, Instant written) {
        return (types.isEmpty() || types.contains(type))
                && since.map(s -> !written.isBefore(s)).orElse(true);
    }
}

package oneplace.trust.access;

import java.time.Instant;
import java.util.Set;

/**
 * What organisations agreed in writing: each may see what the others write, for as long as it is in date.
 *
 * @param id its number; 0 before it is written down
 * @param reference as the paper has it
 * @param wholePlace true for every organisation of the place, those that join later too
 * @param parties the numbers of the organisations; none for the whole place
 */
public record Agreement(
        int id,
        String reference,
        String title,
        boolean wholePlace,
        Set<Integer> parties,
        Instant since,
        Instant until) {

    public Agreement {
        parties = Set.copyOf(parties);
        if (wholePlace != parties.isEmpty()) {
            throw new IllegalArgumentException("an agreement is of the whole place or of named organisations");
        }
    }

    /** Whether it is in date; periods are half-open. */
    public boolean inDate(Instant at) {
        return !since.isAfter(at) && at.isBefore(until);
    }
}

package oneplace.trust.access;

import java.time.Instant;
import java.util.Optional;
import oneplace.base.kernel.Purpose;

/**
 * Why a team may see a person.
 *
 * @param team the team's number
 * @param person the person's number
 * @param purpose what for
 * @param source what brought it about
 * @param since from when
 * @param until to when, if an end is known
 */
public record Relationship(
        int team, long person, Purpose purpose, RelationshipSource source, Instant since, Optional<Instant> until) {

    /** Whether it holds at a moment; periods are half-open. */
    public boolean liveAt(Instant moment) {
        return !since.isAfter(moment) && until.map(moment::isBefore).orElse(true);
    }
}

package oneplace.record.person;

import java.time.LocalDate;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a person's circle of support.
 *
 * @param relation in the person's words: <em>daughter</em>, <em>social worker</em>
 * @param reach how to reach them: <em>telephone, after six</em>
 * @param role what they do for the person: <em>key holder</em>
 * @param guide whether the person chose them as Personal Guide
 * @param themselves their own record here, when they have one
 * @param until the first day they were no longer of the circle; null while they are
 */
public record CircleMember(
        UUID id,
        String name,
        String relation,
        CircleKind kind,
        String reach,
        String role,
        boolean guide,
        @Nullable PersonId themselves,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether they are of the circle now. */
    public boolean current() {
        return until == null;
    }
}

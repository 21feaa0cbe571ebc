package oneplace.record.person;

import java.time.LocalDate;
import java.util.List;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The flags that close people's demographics, with their reasons and history. */
public interface Protection {

    /**
     * Raises a flag. Raised again, it stays as it is.
     *
     * @param review the day by which it is asked again; refused when it is past; null: no day
     */
    PersonDecision raise(PersonId id, Flag flag, String reason, @Nullable LocalDate review, Recorder recorder);

    /** Lowers a flag, with the reason why. */
    PersonDecision lower(PersonId id, Flag flag, String reason, Recorder recorder);

    /** Every flag the person's records had, those up first, then the latest. */
    List<RaisedFlag> history(PersonId id);
}

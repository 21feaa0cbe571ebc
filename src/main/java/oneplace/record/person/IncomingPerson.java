package oneplace.record.person;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as another system describes them.
 *
 * @param source the sender's own name for the person; the same source again is the same person again
 * @param others further identifiers the sender gives
 * @param wanted the id to be used if the person turns out to be new, for senders whose ids we keep; null: one is made
 */
public record IncomingPerson(
        SourceIdentifier source,
        List<SourceIdentifier> others,
        @Nullable PersonId wanted,
        @Nullable NhsNumber nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        Demographics demographics,
        Set<Flag> flags) {

    public IncomingPerson {
        others = List.copyOf(others);
        flags = Set.copyOf(flags);
    }

    /** The same, from another source. */
    public IncomingPerson from(SourceIdentifier other) {
        return new IncomingPerson(other, others, wanted, nhsNumber, nhsNumberStatus, demographics, flags);
    }

    /** The same, to be given this id if new. */
    public IncomingPerson wanting(PersonId id) {
        return new IncomingPerson(source, others, id, nhsNumber, nhsNumberStatus, demographics, flags);
    }
}

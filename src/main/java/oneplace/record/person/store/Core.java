package oneplace.record.person.store;

import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of {@code person.person}: what a person has one of.
 *
 * @param mergedInto the record it was joined to; null while it lives
 * @param survivor the living record
 */
record Core(
        long number,
        PersonId id,
        @Nullable NhsNumber nhsNumber,
        NhsNumberStatus status,
        Gender gender,
        @Nullable PartialDate born,
        boolean dead,
        @Nullable PartialDate died,
        @Nullable String likesToBeCalled,
        String describedBy,
        Set<Flag> flags,
        @Nullable Long mergedInto,
        long survivor) {

    boolean lives() {
        return mergedInto == null;
    }

    /** This with the details of {@code d}, as {@code source} says them. */
    Core saying(Demographics d, String source) {
        return new Core(
                number,
                id,
                nhsNumber,
                status,
                d.gender(),
                d.born(),
                d.dead(),
                d.died(),
                d.likesToBeCalled(),
                source,
                flags,
                mergedInto,
                survivor);
    }

    /** This with another NHS number. */
    Core numbered(@Nullable NhsNumber other, NhsNumberStatus itsStatus) {
        return new Core(
                number,
                id,
                other,
                itsStatus,
                gender,
                born,
                dead,
                died,
                likesToBeCalled,
                describedBy,
                flags,
                mergedInto,
                survivor);
    }
}

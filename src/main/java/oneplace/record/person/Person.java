package oneplace.record.person;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the index knows them now. After a merge it holds the facts of all the records that were joined.
 *
 * @param number the surrogate under which other modules keep what is theirs
 * @param nhsNumber null when there is none, or none is known
 * @param flags whoever shows a person must honour them: see {@link #shown()}
 * @param sources what other systems call the person
 */
public record Person(
        PersonId id,
        long number,
        @Nullable NhsNumber nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        Demographics demographics,
        Set<Flag> flags,
        List<SourceIdentifier> sources) {

    public Person {
        flags = Set.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /** The name to show. */
    public PersonName name() {
        return demographics.name();
    }

    /** Whether a flag is up. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /**
     * The person as they may be shown: under R without address, practice, telecoms and death; under V with id and
     * identifier alone. Source: Personal Demographics Service, restricted records. Whoever may not even know of a
     * REDACTED person must not have asked.
     */
    public Person shown() {
        Demographics d = demographics;
        if (is(Flag.V) || is(Flag.REDACTED)) {
            Demographics none = new Demographics(
                    List.of(), Gender.UNKNOWN, null, false, null, null, List.of(), List.of(), List.of(), List.of());
            return with(none, sources);
        }
        if (is(Flag.R)) {
            Demographics less = new Demographics(
                    d.names(),
                    d.gender(),
                    d.born(),
                    false,
                    null,
                    d.likesToBeCalled(),
                    List.of(),
                    List.of(),
                    List.of(),
                    d.needs());
            return with(less, sources);
        }
        return this;
    }

    /** Name and birth date, as far as they may be shown: for whoever keeps what they wrote of somebody they left. */
    public Person named() {
        Demographics d = shown().demographics;
        Demographics less = new Demographics(
                d.names().isEmpty() ? List.of() : List.of(d.name()),
                Gender.UNKNOWN,
                d.born(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Person(id, number, null, nhsNumberStatus, less, flags, List.of());
    }

    private Person with(Demographics other, List<SourceIdentifier> theirs) {
        return new Person(id, number, nhsNumber, nhsNumberStatus, other, flags, theirs);
    }
}

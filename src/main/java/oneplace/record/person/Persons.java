package oneplace.record.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;

/**
 * The index of people: its front door. Each verb is one transaction (or joins the caller's) and publishes its event inside
 * it, so that who listens stands or falls with it.
 *
 * <p>Questions are answered for the record a person has now: after a merge, the old id finds the record it was joined to.
 * Nothing here asks who is asking: callers show people only through {@code trust.access}.
 */
public interface Persons {

    /**
     * Registers a person. Refused: a verified NHS number another living record has, a birth in the future, a death before
     * birth, text that is too long or holds control characters.
     */
    PersonDecision register(Registration registration, Recorder recorder);

    /** Why {@link #register} would refuse; empty when it would not. Changes nothing. */
    List<Fault> faults(Registration registration);

    /**
     * Takes in a person another system describes: the one with that source, or surely the same, is amended; else one is
     * created, and queued for a decision when somebody here resembles them. Whom a system calls by two ids of its own it
     * keeps apart, and so do we unless the NHS number is the same. Safe to repeat. Whatever they are said to belong
     * to that the place does not know is left out, with a warning; nobody is refused for it, here or in the verbs beside.
     */
    Received receive(IncomingPerson incoming, Recorder recorder);

    /** Changes what is known now: names, addresses, telecoms and memberships no longer given are ended, not lost. */
    PersonDecision amend(PersonId id, Amendment amendment, Recorder recorder);

    /** The person of an id. */
    Optional<Person> find(PersonId id);

    /** The surrogate of an id, one index look-up. */
    Optional<Long> number(PersonId id);

    /** The id of the living record a surrogate leads to, one index look-up. */
    Optional<PersonId> id(long number);

    /** The person of a surrogate. */
    Optional<Person> byNumber(long number);

    /** The living records that surrogates lead to, by the surrogate asked for; what leads nowhere is left out. */
    Map<Long, Person> living(Collection<Long> numbers);

    /** The surrogates of the records a living record answers for: its own, and those joined to it. */
    List<Long> answersFor(long number);

    /** The person whose verified NHS number this is. */
    Optional<Person> holder(NhsNumber nhsNumber);

    /** The person another system calls so. */
    Optional<Person> known(SourceIdentifier source);
}

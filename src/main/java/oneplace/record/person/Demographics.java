package oneplace.record.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who a person is, former names and addresses included.
 *
 * @param names may be empty: a person may come to us unnamed
 * @param born null when not known
 * @param dead whether the person is known to have died
 * @param died when, if that is known; only with {@code dead}
 * @param likesToBeCalled in the person's own words; null when not asked
 */
public record Demographics(
        List<PersonName> names,
        Gender gender,
        @Nullable PartialDate born,
        boolean dead,
        @Nullable PartialDate died,
        @Nullable String likesToBeCalled,
        List<Address> addresses,
        List<Telecom> telecoms,
        List<Membership> memberships,
        List<CommunicationNeed> needs) {

    private static final Comparator<PersonName> PREFERRED = Comparator.comparing((PersonName n) -> !n.current())
            .thenComparing(PersonName::until, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(PersonName::use);

    private static final PersonName NO_NAME =
            new PersonName(NameUse.ANONYMOUS, null, List.of(), null, null, null, null);

    public Demographics {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        telecoms = List.copyOf(telecoms);
        memberships = List.copyOf(memberships);
        needs = List.copyOf(needs);
    }

    /** A living person of whom only name, birth and gender are known. */
    public static Demographics of(PersonName name, Gender gender, @Nullable PartialDate born) {
        return new Demographics(
                List.of(name), gender, born, false, null, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with these addresses. */
    public Demographics at(Address... these) {
        return new Demographics(
                names, gender, born, dead, died, likesToBeCalled, List.of(these), telecoms, memberships, needs);
    }

    /** The same with these telecoms. */
    public Demographics reachedBy(Telecom... these) {
        return new Demographics(
                names, gender, born, dead, died, likesToBeCalled, addresses, List.of(these), memberships, needs);
    }

    /** The same with these memberships. */
    public Demographics belongingTo(Membership... these) {
        return new Demographics(
                names, gender, born, dead, died, likesToBeCalled, addresses, telecoms, List.of(these), needs);
    }

    /** The same with these names. */
    public Demographics named(List<PersonName> these) {
        return new Demographics(
                these, gender, born, dead, died, likesToBeCalled, addresses, telecoms, memberships, needs);
    }

    /** The same with these communication needs. */
    public Demographics needing(List<CommunicationNeed> these) {
        return new Demographics(
                names, gender, born, dead, died, likesToBeCalled, addresses, telecoms, memberships, these);
    }

    /** The same with what the person likes to be called. */
    public Demographics calling(@Nullable String them) {
        return new Demographics(names, gender, born, dead, died, them, addresses, telecoms, memberships, needs);
    }

    /** The name to show: the current one, official before usual; else the one that ended last; else one without parts. */
    public PersonName name() {
        return names.stream().min(PREFERRED).orElse(NO_NAME);
    }

    /** The current home address, or any other current one. */
    public Optional<Address> address() {
        return addresses.stream().filter(Address::current).min(Comparator.comparing(Address::use));
    }

    /** The code of the current membership of a kind. */
    public Optional<String> belongs(MembershipKind kind) {
        return memberships.stream()
                .filter(m -> m.kind() == kind && m.current())
                .map(Membership::code)
                .findFirst();
    }
}

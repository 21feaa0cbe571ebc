package oneplace.record.person.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Membership;
import oneplace.record.person.NameUse;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.Telecom;
import org.springframework.stereotype.Component;

/** Puts people together from the tables, and takes them apart again. */
@Component
class People {

    private final NameTable names;
    private final AddressTable addresses;
    private final TelecomTable telecoms;
    private final MembershipTable memberships;
    private final NeedTable needs;
    private final SourceTable sources;

    People(
            NameTable names,
            AddressTable addresses,
            TelecomTable telecoms,
            MembershipTable memberships,
            NeedTable needs,
            SourceTable sources) {
        this.names = names;
        this.addresses = addresses;
        this.telecoms = telecoms;
        this.memberships = memberships;
        this.needs = needs;
        this.sources = sources;
    }

    Person person(Core core) {
        return people(List.of(core)).getFirst();
    }

    /** Many at once, in the order given. */
    List<Person> people(Collection<Core> cores) {
        Map<Long, Demographics> demographics = demographics(cores);
        Map<Long, List<SourceIdentifier>> identifiers =
                sources.of(cores.stream().map(Core::number).toList());
        return cores.stream()
                .map(core -> person(core, demographics, identifiers))
                .toList();
    }

    private static Person person(
            Core core, Map<Long, Demographics> demographics, Map<Long, List<SourceIdentifier>> identifiers) {
        long it = core.number();
        return new Person(
                core.id(),
                it,
                core.nhsNumber(),
                core.status(),
                Objects.requireNonNull(demographics.get(it)),
                core.flags(),
                identifiers.getOrDefault(it, List.of()));
    }

    /** What is known of living records, with what the records joined to them knew: theirs as former names and addresses. */
    Map<Long, Demographics> demographics(Collection<Core> cores) {
        List<Long> numbers = cores.stream().map(Core::number).toList();
        Map<Long, List<Kept<PersonName>>> allNames = names.of(numbers);
        Map<Long, List<Kept<Address>>> allAddresses = addresses.of(numbers);
        Map<Long, List<Kept<Telecom>>> allTelecoms = telecoms.of(numbers);
        Map<Long, List<Kept<Membership>>> allMemberships = memberships.of(numbers);
        Map<Long, List<Kept<CommunicationNeed>>> allNeeds = needs.of(numbers);
        Map<Long, Demographics> result = new LinkedHashMap<>();
        for (Core core : cores) {
            long it = core.number();
            result.put(
                    it,
                    new Demographics(
                            joined(of(allNames, it), n -> n.current() ? n.as(NameUse.OLD) : n),
                            core.gender(),
                            core.born(),
                            core.dead(),
                            core.died(),
                            core.likesToBeCalled(),
                            joined(of(allAddresses, it), People::former),
                            joined(of(allTelecoms, it), t -> t),
                            memberships(of(allMemberships, it)),
                            joined(
                                    of(allNeeds, it).stream()
                                            .filter(k -> k.ends() == null)
                                            .toList(),
                                    n -> n)));
        }
        return result;
    }

    private static <T> List<Kept<T>> of(Map<Long, List<Kept<T>>> all, long number) {
        return all.getOrDefault(number, List.of());
    }

    private static <T> List<T> joined(List<Kept<T>> facts, Function<T, T> former) {
        boolean ownCurrent = facts.stream().anyMatch(k -> k.own() && k.ends() == null);
        return facts.stream()
                .map(k -> k.own() || !ownCurrent ? k.value() : former.apply(k.value()))
                .distinct()
                .toList();
    }

    private static Address former(Address a) {
        return a.current()
                ? new Address(AddressUse.OLD, a.lines(), a.town(), a.county(), a.postcode(), a.from(), a.until())
                : a;
    }

    private static List<Membership> memberships(List<Kept<Membership>> all) {
        Stream<Membership> own = all.stream().filter(Kept::own).map(Kept::value);
        List<Membership> ours = own.toList();
        Stream<Membership> theirs = all.stream()
                .filter(k -> !k.own())
                .map(Kept::value)
                .filter(m -> ours.stream().noneMatch(o -> o.kind() == m.kind() && o.current()));
        return Stream.concat(ours.stream(), theirs).distinct().toList();
    }

    /** Makes the tables agree with {@code said}; whether anything changed. */
    boolean settle(long survivor, Demographics said, Recording recording) {
        boolean changed = names.settle(survivor, said.names(), recording);
        changed |= addresses.settle(survivor, said.addresses(), recording);
        changed |= telecoms.settle(survivor, said.telecoms(), recording);
        changed |= memberships.settle(survivor, said.memberships(), recording);
        return changed | needs.settle(survivor, said.needs(), recording);
    }

    Optional<Person> person(Optional<Core> core) {
        return core.map(this::person);
    }
}

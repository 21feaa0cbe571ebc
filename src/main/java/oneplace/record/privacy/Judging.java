package oneplace.record.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.base.kernel.London;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.PrivacySettings;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.kept.KeptItems;
import oneplace.record.privacy.rules.AfterTheEnd;
import oneplace.record.privacy.rules.ManyFast;
import oneplace.record.privacy.rules.NameSigns;
import oneplace.record.privacy.rules.Pattern;
import oneplace.record.privacy.rules.WorkingHours;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Relationships;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.springframework.stereotype.Component;

/** Holds looks against the patterns. Only looks of staff at one person count: a list or a search shows many, as work does. */
@Component
class Judging {

    private static final Set<Verb> OPENING =
            EnumSet.of(Verb.TRACE, Verb.READ, Verb.HISTORY, Verb.EXPORT, Verb.PRINT, Verb.BREAK_GLASS);
    /** So many looks of one viewer around a stretch are enough to tell. */
    private static final int MOST_OF_ONE = 5_000;

    private final Staff staff;
    private final Persons persons;
    private final Relationships relationships;
    private final Places places;
    private final Looks looks;
    private final KeptItems kept;

    Judging(Staff staff, Persons persons, Relationships relationships, Places places, Looks looks, KeptItems kept) {
        this.staff = staff;
        this.persons = persons;
        this.relationships = relationships;
        this.places = places;
        this.looks = looks;
        this.kept = kept;
    }

    /** Judges a stretch of one chain. */
    void judge(List<PastLook> stretch) {
        Map<String, StaffMember> members = members(stretch);
        List<PastLook> theirs = stretch.stream()
                .filter(past -> members.containsKey(past.look().who()))
                .filter(past -> past.look().persons().length == 1)
                .filter(past ->
                        OPENING.contains(past.look().verb()) || past.look().verb() == Verb.REFUSED)
                .toList();
        if (theirs.isEmpty()) {
            return;
        }
        Place place = places.place();
        Known known = known(theirs, members, place);
        for (PastLook look : theirs) {
            patterns(look, known)
                    .forEach(pattern -> kept.add(pattern, London.day(look.at()), Optional.of(person(look)), look, 1));
        }
        manyFast(theirs, place);
    }

    /** What is known of the viewers and the people of a stretch. */
    private record Known(
            Map<String, StaffMember> members,
            Map<Long, Person> people,
            Map<Long, List<Relationship>> relationships,
            Map<OrganisationCode, Set<String>> colleagues,
            WorkingHours hours,
            Place place) {}

    private Known known(List<PastLook> theirs, Map<String, StaffMember> members, Place place) {
        Set<Long> people = theirs.stream().map(Judging::person).collect(Collectors.toSet());
        return new Known(
                members,
                persons.living(people),
                relationships.everOf(people).stream().collect(Collectors.groupingBy(Relationship::person)),
                colleagues(members.values()),
                new WorkingHours(
                        place.value(PrivacySettings.LOOKS_DAY_BEGINS),
                        place.value(PrivacySettings.LOOKS_DAY_ENDS),
                        place.workingDays()),
                place);
    }

    private static Set<Pattern> patterns(PastLook look, Known known) {
        Set<Pattern> found = EnumSet.noneOf(Pattern.class);
        StaffMember viewer =
                Objects.requireNonNull(known.members().get(look.look().who()));
        Person person = known.people().get(person(look));
        if (person != null && look.look().verb() != Verb.REFUSED) {
            found.addAll(NameSigns.of(
                    viewer.name(),
                    person.demographics().names(),
                    known.colleagues().getOrDefault(viewer.organisation(), Set.of())));
        }
        if (look.look().verb() == Verb.BREAK_GLASS && known.hours().outside(look.at())) {
            found.add(Pattern.EMERGENCY_AT_NIGHT);
        }
        List<Relationship> all = known.relationships().getOrDefault(person(look), List.of());
        if (AfterTheEnd.holds(look.at(), ofOrganisation(all, look, known.place()))) {
            found.add(Pattern.AFTER_THE_END);
        }
        return found;
    }

    private Map<String, StaffMember> members(List<PastLook> stretch) {
        List<UUID> ids = stretch.stream()
                .map(past -> past.look().who())
                .distinct()
                .filter(who -> who.length() == 36 && who.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
        return staff.among(ids).stream().collect(Collectors.toMap(m -> m.id().toString(), m -> m));
    }

    private Map<OrganisationCode, Set<String>> colleagues(Collection<StaffMember> members) {
        Map<OrganisationCode, Set<String>> names = new HashMap<>();
        for (OrganisationCode code :
                members.stream().map(StaffMember::organisation).collect(Collectors.toSet())) {
            names.put(
                    code,
                    staff.of(code).stream().map(m -> NameSigns.plain(m.name())).collect(Collectors.toSet()));
        }
        return names;
    }

    private static List<Relationship> ofOrganisation(List<Relationship> all, PastLook look, Place place) {
        return all.stream()
                .filter(one -> place.team(one.team())
                        .filter(team -> team.organisation() == look.look().organisation())
                        .isPresent())
                .toList();
    }

    private void manyFast(List<PastLook> theirs, Place place) {
        ManyFast rule = new ManyFast(
                place.value(PrivacySettings.LOOKS_MANY_PEOPLE),
                Duration.ofMinutes(place.value(PrivacySettings.LOOKS_MANY_MINUTES)));
        Map<String, List<PastLook>> byViewer = theirs.stream()
                .filter(past -> past.look().verb() != Verb.REFUSED)
                .collect(Collectors.groupingBy(past -> past.look().who()));
        byViewer.forEach((who, own) -> {
            Instant first = own.getFirst().at().minus(rule.within());
            Instant last = own.getLast().at().plusMillis(1);
            List<PastLook> around = looks
                    .search(LookFilter.between(first, last).by(List.of(who)).doing(OPENING), null, MOST_OF_ONE)
                    .reversed()
                    .stream()
                    .filter(past -> past.look().persons().length == 1)
                    .toList();
            rule.first(around.stream()
                            .map(past -> new ManyFast.Opened(past.at(), person(past)))
                            .toList())
                    .ifPresent(at -> kept.add(
                            Pattern.MANY_FAST,
                            London.day(at),
                            Optional.empty(),
                            around.stream()
                                    .filter(past -> past.at().equals(at))
                                    .findFirst()
                                    .orElseThrow(),
                            (int) own.stream().map(Judging::person).distinct().count()));
        });
    }

    private static long person(PastLook past) {
        return Arrays.stream(past.look().persons()).findFirst().orElseThrow();
    }
}

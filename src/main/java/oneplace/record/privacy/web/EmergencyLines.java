package oneplace.record.privacy.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyOutcome;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * Tells records opened in an emergency. The person reads of each, but for one where telling them would raise the danger it
 * was opened for (Data Protection Act 2018, schedule 3, part 2: serious harm); then nothing on their pages tells of it.
 */
@Component
class EmergencyLines {

    /** The look is written a moment after the emergency was opened. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final Emergencies emergencies;
    private final Looks looks;
    private final Persons persons;
    private final Staff staff;
    private final Places places;
    private final Clock clock;

    EmergencyLines(Emergencies emergencies, Looks looks, Persons persons, Staff staff, Places places, Clock clock) {
        this.emergencies = emergencies;
        this.looks = looks;
        this.persons = persons;
        this.staff = staff;
        this.places = places;
        this.clock = clock;
    }

    /** Those about a person's records, latest first. */
    List<Emergency> of(Collection<Long> people) {
        return people.stream()
                .flatMap(person -> emergencies.of(person).stream())
                .sorted(Comparator.comparing(Emergency::since).reversed())
                .toList();
    }

    /** What the person is not told of: whatever that viewer did while it was open. */
    static List<LookFilter.Unseen> unseen(List<Emergency> opened, Perspective to) {
        return opened.stream()
                .filter(emergency -> !to.officer() && emergency.unseenBecause().isPresent())
                .map(emergency -> new LookFilter.Unseen(
                        emergency.who(),
                        emergency.since().minus(AROUND),
                        emergency.until().plus(AROUND)))
                .toList();
    }

    /** Those that may be told, in words. */
    List<EmergencyView> told(List<Emergency> opened, Perspective to) {
        return opened.stream()
                .filter(emergency -> to.officer() || emergency.unseenBecause().isEmpty())
                .map(emergency -> view(emergency, to, ""))
                .toList();
    }

    /** For an officer, with whose record each was. */
    List<EmergencyView> reviewed(List<Emergency> some) {
        Map<Long, Person> people = some.isEmpty()
                ? Map.of()
                : persons.living(some.stream().map(Emergency::person).distinct().toList());
        return some.stream()
                .map(emergency -> view(emergency, Perspective.THEM, Whose.name(people.get(emergency.person()))))
                .toList();
    }

    private EmergencyView view(Emergency emergency, Perspective to, String name) {
        Place place = places.place();
        String from = place.organisation(emergency.organisation())
                .map(Organisation::name)
                .orElse("an organisation no longer here");
        String classes = emergency.classes().stream()
                .sorted()
                .map(InformationClass::code)
                .map(code -> code.replace('-', ' '))
                .collect(Collectors.joining(", "));
        String story = "On " + QuestionView.moment(emergency.since()) + " " + emergency.whoName() + " at " + from
                + " opened " + classes + " of " + to.whose() + " record. Reason given: “" + emergency.words() + "”";
        boolean bad = emergency
                .review()
                .filter(review -> review.outcome() == EmergencyOutcome.NOT_JUSTIFIED)
                .isPresent();
        return new EmergencyView(
                emergency.id().toString(),
                bad ? "stop" : "warn",
                "Opened in an emergency",
                story,
                check(emergency),
                due(emergency, place),
                name,
                emergency.whoName() + ", " + from,
                classes,
                emergency.unseenBecause().orElse(""),
                look(emergency),
                emergency.review().isPresent());
    }

    private String check(Emergency emergency) {
        return emergency
                .review()
                .map(review -> "Checked on " + QuestionView.moment(review.at()) + " by " + name(review.by()) + ": "
                        + found(review.outcome()) + " " + review.words())
                .orElse("A check of whether it was right is due by "
                        + oneplace.trust.shell.Formats.longDate(emergency.reviewDue()) + ".");
    }

    /** What a check found, as a sentence. */
    static String found(EmergencyOutcome outcome) {
        return switch (outcome) {
            case JUSTIFIED -> "It was right.";
            case TOO_WIDE -> "It was right to open it, but more was opened than was needed.";
            case NOT_JUSTIFIED -> "It was not right.";
        };
    }

    private String name(String account) {
        return Kept.uuid(account)
                .flatMap(staff::byId)
                .map(known -> known.member().nameAndTitle())
                .orElse("the privacy officer");
    }

    private @org.jspecify.annotations.Nullable Due due(Emergency emergency, Place place) {
        return emergency.review().isPresent()
                ? null
                : Due.of(
                        London.day(emergency.since()),
                        emergency.reviewDue(),
                        London.day(clock.instant()),
                        place.workingDays(),
                        "check");
    }

    private String look(Emergency emergency) {
        LookFilter opening = LookFilter.between(
                        emergency.since().minus(AROUND), emergency.since().plus(AROUND))
                .at(List.of(emergency.person()))
                .by(List.of(emergency.who()))
                .doing(Set.of(Verb.BREAK_GLASS));
        return looks.search(opening, null, 1).stream()
                .findFirst()
                .map(look -> look.place().reference())
                .orElse("");
    }
}

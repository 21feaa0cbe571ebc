package oneplace.record.person.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.person.Flag;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Person;
import oneplace.record.person.Recognising;
import oneplace.record.person.TraceAsked;
import oneplace.record.person.Traced;
import oneplace.record.person.rules.Comparison;
import oneplace.record.person.rules.Likeness;
import oneplace.record.person.rules.Matching;
import oneplace.record.person.rules.Recognition;
import oneplace.record.person.rules.SearchRule;
import oneplace.record.person.rules.TraceRule;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.stereotype.Service;

/** Recognising over the tables: candidates by the index, then the rules of matching and of tracing. */
@Service
class AuditedRecognising implements Recognising {

    /** More than a system asks in a minute that has a person before it. */
    private static final int A_MINUTE = 300;

    private final MatchCandidates candidates;
    private final People people;
    private final Relationships relationships;
    private final Audit audit;
    private final Places places;
    private final Allowance questions;
    private final Allowance traces;

    AuditedRecognising(
            MatchCandidates candidates,
            People people,
            Relationships relationships,
            Audit audit,
            Places places,
            Clock clock) {
        this.candidates = candidates;
        this.people = people;
        this.relationships = relationships;
        this.audit = audit;
        this.places = places;
        this.questions = new Allowance(clock, Duration.ofMinutes(1));
        this.traces = new Allowance(clock, Duration.ofHours(1));
    }

    private record Ranked(Person person, Likeness likeness, boolean seen) {}

    @Override
    public Answer recognise(IncomingPerson described, boolean certainOnly, int count, Viewer viewer) {
        Optional<Duration> wait = questions.use(viewer.who(), A_MINUTE);
        if (wait.isPresent()) {
            record(viewer, Verb.REFUSED, List.of(), "match: too many in a minute");
            return new Answer.Wait(wait.get());
        }
        List<Ranked> alike = alike(described, viewer);
        List<Ranked> seen = alike.stream().filter(Ranked::seen).toList();
        List<Ranked> strangers = alike.stream()
                .filter(r -> !r.seen() && traced(described, r.person()))
                .toList();
        boolean one = strangers.size() == 1;
        if (!strangers.isEmpty()) {
            wait = traces.use(viewer.who(), places.value(Settings.TRACES_PER_HOUR));
            if (wait.isPresent()) {
                record(viewer, Verb.REFUSED, List.of(), "match: too many traces in an hour");
                return new Answer.Wait(wait.get());
            }
        }
        List<Recognised> found = Stream.concat(seen.stream(), one ? strangers.stream() : Stream.of())
                .sorted(Comparator.comparing(Ranked::likeness)
                        .reversed()
                        .thenComparing(r -> r.person().number()))
                .map(AuditedRecognising::recognised)
                .toList();
        List<Recognised> shown =
                certainOnly ? onlyCertain(found) : found.stream().limit(count).toList();
        List<Person> persons = alike.stream()
                .map(Ranked::person)
                .filter(p -> shown.stream().anyMatch(r -> r.person().id().equals(p.id())))
                .toList();
        record(viewer, Verb.TRACE, persons, "match: " + shown.size() + " alike");
        return new Answer.People(shown);
    }

    private List<Ranked> alike(IncomingPerson described, Viewer viewer) {
        return people.people(candidates.of(described.nhsNumber(), described.demographics())).stream()
                .filter(person -> mayBeFound(described, person))
                .map(person -> new Ranked(person, likeness(described, person), false))
                .filter(r -> Matching.verdict(r.likeness()) != Matching.Verdict.NEW)
                .map(r -> new Ranked(
                        r.person(),
                        r.likeness(),
                        relationships.holds(viewer, r.person().number())))
                .toList();
    }

    private static Likeness likeness(IncomingPerson described, Person person) {
        return Comparison.of(
                described.nhsNumber(),
                described.demographics(),
                person.nhsNumber(),
                person.shown().demographics());
    }

    private static boolean mayBeFound(IncomingPerson described, Person person) {
        return SearchRule.open(person) || sameNumber(described, person) && !person.is(Flag.REDACTED);
    }

    private static boolean sameNumber(IncomingPerson described, Person person) {
        return described.nhsNumber() != null && described.nhsNumber().equals(person.nhsNumber());
    }

    /** Whether the description would have traced a person the viewer does not see. */
    private static boolean traced(IncomingPerson described, Person person) {
        TraceAsked asked = Recognition.trace(described);
        return sameNumber(described, person) || TraceRule.faults(asked).isEmpty() && TraceRule.fits(asked, person);
    }

    private static List<Recognised> onlyCertain(List<Recognised> found) {
        List<Recognised> certain =
                found.stream().filter(r -> r.grade() == Grade.CERTAIN).toList();
        return certain.size() == 1 ? certain : List.of();
    }

    private static Recognised recognised(Ranked ranked) {
        return new Recognised(
                Traced.of(ranked.person()),
                Recognition.grade(ranked.likeness()),
                Recognition.score(ranked.likeness()),
                ranked.seen());
    }

    private void record(Viewer viewer, Verb verb, List<Person> shown, String detail) {
        long[] persons = shown.stream().mapToLong(Person::number).toArray();
        audit.record(new Look(
                viewer.who(), viewer.whoName(), viewer.organisation(), verb, viewer.purpose(), persons, detail));
    }
}

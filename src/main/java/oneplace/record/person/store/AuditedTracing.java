package oneplace.record.person.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.Found;
import oneplace.record.person.Person;
import oneplace.record.person.SearchAnswer;
import oneplace.record.person.SearchAsked;
import oneplace.record.person.TraceAnswer;
import oneplace.record.person.TraceAsked;
import oneplace.record.person.Traced;
import oneplace.record.person.Tracing;
import oneplace.record.person.rules.Comparison;
import oneplace.record.person.rules.Likeness;
import oneplace.record.person.rules.Matching;
import oneplace.record.person.rules.SearchFit;
import oneplace.record.person.rules.SearchRule;
import oneplace.record.person.rules.TraceRule;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tracing over the tables. No transaction: each statement stands alone, and the audit is waited for without a connection. */
@Service
class AuditedTracing implements Tracing {

    /** More searches in a minute than anybody types. */
    private static final int SEARCHES = 120;

    private final SearchCandidates candidates;
    private final MatchCandidates resembling;
    private final CoreTable cores;
    private final People people;
    private final Audit audit;
    private final Places places;
    private final Clock clock;
    private final Allowance searches;
    private final Allowance traces;

    AuditedTracing(
            SearchCandidates candidates,
            MatchCandidates resembling,
            CoreTable cores,
            People people,
            Audit audit,
            Places places,
            Clock clock) {
        this.candidates = candidates;
        this.resembling = resembling;
        this.cores = cores;
        this.people = people;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
        this.searches = new Allowance(clock, Duration.ofMinutes(1));
        this.traces = new Allowance(clock, Duration.ofHours(1));
    }

    @Override
    public SearchAnswer search(SearchAsked asked, Viewer viewer, int from) {
        List<Fault> faults = SearchRule.faults(asked);
        if (!faults.isEmpty()) {
            return new SearchAnswer.Refused(faults);
        }
        Optional<Duration> wait = searches.use(viewer.who(), SEARCHES);
        if (wait.isPresent()) {
            return new SearchAnswer.Wait(wait.get());
        }
        SequencedSet<Long> worth = candidates.of(asked, Sight.of(viewer, clock.instant()));
        boolean more = worth.size() > SearchCandidates.MOST;
        List<Found> ranked = ranked(asked, worth);
        List<Found> page = ranked.stream().skip(from).limit(PAGE).toList();
        record(viewer, Verb.SEARCH, page.stream().map(Found::person), ranked.size() + " found");
        return new SearchAnswer.Page(page, from, ranked.size(), more);
    }

    private record Fitting(Person person, SearchFit fit) {}

    private List<Found> ranked(SearchAsked asked, SequencedSet<Long> worth) {
        List<Fitting> all = people.people(cores.all(worth)).stream()
                .map(person -> new Fitting(person, SearchRule.fit(asked, person)))
                .sorted(Comparator.comparingDouble((Fitting f) -> f.fit().weight())
                        .reversed()
                        .thenComparing(f -> f.person().name().listed())
                        .thenComparing(f -> f.person().number()))
                .toList();
        double best = all.isEmpty() ? 0 : all.getFirst().fit().weight();
        return all.stream()
                .filter(f -> SearchRule.worthShowing(f.fit(), best))
                .map(f ->
                        new Found(f.person().shown(), f.fit().because(), f.fit().weight()))
                .toList();
    }

    @Override
    public TraceAnswer trace(TraceAsked asked, Viewer viewer) {
        List<Fault> faults = TraceRule.faults(asked);
        if (!faults.isEmpty()) {
            return new TraceAnswer.Refused(faults);
        }
        Optional<Duration> wait = traces.use(viewer.who(), places.value(Settings.TRACES_PER_HOUR));
        if (wait.isPresent()) {
            record(viewer, Verb.REFUSED, Stream.of(), "trace: too many in an hour");
            return new TraceAnswer.Wait(wait.get());
        }
        List<Person> fitting = fitting(asked);
        boolean one = fitting.size() == 1;
        record(viewer, Verb.TRACE, one ? fitting.stream() : Stream.of(), one ? "one found" : "no single match");
        return one ? new TraceAnswer.One(Traced.of(fitting.getFirst())) : new TraceAnswer.NotOne();
    }

    private List<Person> fitting(TraceAsked asked) {
        NhsNumber number = asked.nhsNumber();
        if (number != null) {
            List<Person> holders = people.people(cores.claiming(number));
            Stream<Person> open = holders.stream().filter(p -> !p.is(Flag.REDACTED));
            return holders.size() == 1 ? open.toList() : List.of();
        }
        return people.people(cores.born(asked.born())).stream()
                .filter(person -> TraceRule.fits(asked, person))
                .toList();
    }

    private record Ranked(Person person, Likeness likeness) {}

    @Override
    public List<Traced> resembling(@Nullable NhsNumber nhsNumber, Demographics described, Viewer viewer) {
        if (traces.use(viewer.who(), places.value(Settings.TRACES_PER_HOUR)).isPresent()) {
            return List.of();
        }
        List<Person> alike = people.people(resembling.of(nhsNumber, described)).stream()
                .filter(person -> mayResemble(nhsNumber, person))
                .map(person -> new Ranked(person, likeness(nhsNumber, described, person)))
                .filter(r -> Matching.verdict(r.likeness()) != Matching.Verdict.NEW)
                .sorted(Comparator.comparing(Ranked::likeness).reversed())
                .limit(10)
                .map(Ranked::person)
                .toList();
        record(viewer, Verb.TRACE, alike.stream(), "before registering: " + alike.size() + " alike");
        return alike.stream().map(Traced::of).toList();
    }

    private static boolean mayResemble(@Nullable NhsNumber number, Person person) {
        boolean byNumber = number != null && number.equals(person.nhsNumber()) && !person.is(Flag.REDACTED);
        return byNumber || SearchRule.open(person);
    }

    private static Likeness likeness(@Nullable NhsNumber number, Demographics described, Person person) {
        return Comparison.of(
                number, described, person.nhsNumber(), person.shown().demographics());
    }

    private void record(Viewer viewer, Verb verb, Stream<Person> shown, String detail) {
        long[] persons = shown.mapToLong(Person::number).toArray();
        audit.record(new Look(
                viewer.who(), viewer.whoName(), viewer.organisation(), verb, viewer.purpose(), persons, detail));
    }
}

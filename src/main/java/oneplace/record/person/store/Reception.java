package oneplace.record.person.store;

import static oneplace.record.person.NhsNumberStatus.TO_BE_RESOLVED;
import static oneplace.record.person.NhsNumberStatus.TRACE_REQUIRED;
import static oneplace.record.person.NhsNumberStatus.VERIFIED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Demographics;
import oneplace.record.person.FactSource;
import oneplace.record.person.Fault;
import oneplace.record.person.Gender;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.Received;
import oneplace.record.person.Received.Outcome;
import oneplace.record.person.Recorder;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.rules.Comparison;
import oneplace.record.person.rules.DetailsCheck;
import oneplace.record.person.rules.Likeness;
import oneplace.record.person.rules.Matching;
import oneplace.record.person.rules.Matching.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the people other systems describe: knows them, matches them, or makes them new. */
@Component
class Reception {

    private final Registrar registrar;
    private final MatchCandidates candidates;
    private final CoreTable cores;
    private final People people;
    private final SourceTable sources;
    private final ReviewTable reviews;
    private final ApplicationEventPublisher events;

    Reception(
            Registrar registrar,
            MatchCandidates candidates,
            CoreTable cores,
            People people,
            SourceTable sources,
            ReviewTable reviews,
            ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.candidates = candidates;
        this.cores = cores;
        this.people = people;
        this.sources = sources;
        this.reviews = reviews;
        this.events = events;
    }

    Received receive(IncomingPerson incoming, Recorder recorder) {
        IncomingPerson person = consistent(incoming);
        List<Fault> faults = DetailsCheck.faults(
                person.nhsNumber(), person.nhsNumberStatus(), person.demographics(), registrar.today());
        if (!faults.isEmpty()) {
            return new Received.Refused(faults);
        }
        Recording recording = registrar.recording(person.source().system(), recorder);
        cores.oneAtATime(things(person));
        Optional<Long> known = sources.person(person.source()).or(() -> wanted(person));
        if (known.isPresent()) {
            return matched(known.get(), person, recording);
        }
        return placed(person, recording);
    }

    /** Status and number as senders give them need not agree; the number counts. */
    private IncomingPerson consistent(IncomingPerson p) {
        NhsNumberStatus status = p.nhsNumberStatus();
        if (p.nhsNumber() == null && status.saysPresent()) {
            status = TRACE_REQUIRED;
        } else if (p.nhsNumber() != null
                && (status == NhsNumberStatus.NOT_REQUIRED || status == NhsNumberStatus.POSTPONED)) {
            status = TO_BE_RESOLVED;
        }
        return new IncomingPerson(
                p.source(), p.others(), p.wanted(), p.nhsNumber(), status, p.demographics(), p.flags());
    }

    private Optional<Long> wanted(IncomingPerson person) {
        return Optional.ofNullable(person.wanted()).flatMap(cores::number);
    }

    /**
     * What nobody else may settle at the same moment: whose source this is, who has the id and the number, and who of those
     * born that day are one.
     */
    private static SequencedSet<String> things(IncomingPerson p) {
        SequencedSet<String> things = new LinkedHashSet<>();
        things.add("source " + p.source().system() + "|" + p.source().value());
        if (p.wanted() != null) {
            things.add(CoreTable.thing(p.wanted()));
        }
        if (p.nhsNumber() != null) {
            things.add(CoreTable.thing(p.nhsNumber()));
        }
        if (p.demographics().born() != null) {
            things.add("born " + p.demographics().born());
        }
        return things;
    }

    private Received placed(IncomingPerson person, Recording recording) {
        Demographics d = person.demographics();
        Map<Core, Likeness> likenesses = likenesses(person.nhsNumber(), d);
        Map<Core, Verdict> verdicts = verdicts(likenesses, person.source());
        Verdict verdict = Matching.verdict(verdicts.values());
        if (verdict == Verdict.SAME) {
            return matched(theSame(verdicts).number(), person, recording);
        }
        Core core = registrar.add(registration(person), recording);
        likenesses.forEach((other, likeness) -> {
            if (verdicts.get(other) != Verdict.NEW) {
                reviews.raise(core.number(), other.number(), likeness, recording);
            }
        });
        Outcome outcome = verdict == Verdict.NEW ? Outcome.CREATED : Outcome.UNCERTAIN;
        return new Received.Accepted(core.id(), core.number(), outcome, registrar.warnings(d));
    }

    private Map<Core, Likeness> likenesses(@Nullable NhsNumber number, Demographics d) {
        Collection<Core> worth = candidates.of(number, d);
        Map<Long, Demographics> theirs = people.demographics(worth);
        Map<Core, Likeness> likenesses = new LinkedHashMap<>();
        for (Core core : worth) {
            Demographics other = theirs.get(core.number());
            if (other != null) {
                likenesses.put(core, Comparison.of(number, d, core.nhsNumber(), other));
            }
        }
        return likenesses;
    }

    private Map<Core, Verdict> verdicts(Map<Core, Likeness> likenesses, SourceIdentifier source) {
        Set<Long> named = sources.named(
                source.system(), likenesses.keySet().stream().map(Core::number).toList());
        Map<Core, Verdict> verdicts = new LinkedHashMap<>();
        likenesses.forEach(
                (core, likeness) -> verdicts.put(core, Matching.verdict(likeness, named.contains(core.number()))));
        return verdicts;
    }

    private static Core theSame(Map<Core, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(e -> e.getValue() == Verdict.SAME)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** A number that is another's stays with the other; this record only claims it, until a person has decided. */
    private Registration registration(IncomingPerson p) {
        NhsNumber number = p.nhsNumber();
        boolean taken = number != null && registrar.takenFrom(0, number);
        NhsNumberStatus status = taken && p.nhsNumberStatus() == VERIFIED ? TO_BE_RESOLVED : p.nhsNumberStatus();
        PersonId id = p.wanted() == null ? PersonId.next() : p.wanted();
        List<SourceIdentifier> all = new ArrayList<>(p.others());
        all.addFirst(p.source());
        return new Registration(id, number, status, p.demographics(), p.flags(), all);
    }

    private Received matched(long known, IncomingPerson p, Recording recording) {
        Core core = registrar.lock(known);
        long number = core.number();
        boolean own = core.describedBy().equals(recording.source()) || core.id().equals(p.wanted());
        Core said = own ? core.saying(p.demographics(), recording.source()) : filled(core, p.demographics());
        boolean changed = registrar.amend(core, number(said, p), p.demographics(), recording);
        sources.add(number, p.source(), recording);
        p.others().forEach(other -> sources.add(number, other, recording));
        registrar.raise(core, p.flags(), recording);
        if (changed) {
            events.publishEvent(new PersonAmended(core.id(), number, FactSource.RECEIVED));
        }
        return new Received.Accepted(core.id(), number, Outcome.MATCHED, registrar.warnings(p.demographics()));
    }

    /** What another than the describing system says only fills gaps: contradictions are for people to settle. */
    private static Core filled(Core core, Demographics d) {
        Demographics gaps = new Demographics(
                List.of(),
                core.gender() == Gender.UNKNOWN ? d.gender() : core.gender(),
                core.born() == null ? d.born() : core.born(),
                core.dead() || d.dead(),
                core.died() == null ? d.died() : core.died(),
                core.likesToBeCalled() == null ? d.likesToBeCalled() : core.likesToBeCalled(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return core.saying(gaps, core.describedBy());
    }

    /** A verified number replaces none or an unverified one; it never replaces or takes another verified one. */
    private Core number(Core core, IncomingPerson p) {
        NhsNumber number = p.nhsNumber();
        if (number == null || core.status() == VERIFIED) {
            return core;
        }
        if (p.nhsNumberStatus() == VERIFIED && registrar.takenFrom(core.number(), number)) {
            return core.numbered(number, TO_BE_RESOLVED);
        }
        boolean better = core.nhsNumber() == null || p.nhsNumberStatus() == VERIFIED;
        return better ? core.numbered(number, p.nhsNumberStatus()) : core;
    }
}

package oneplace.record.person.store;

import static oneplace.record.person.NhsNumberStatus.TO_BE_RESOLVED;
import static oneplace.record.person.NhsNumberStatus.VERIFIED;

import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Fault;
import oneplace.record.person.Merge;
import oneplace.record.person.MergePreview;
import oneplace.record.person.Merging;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.PersonsMerged;
import oneplace.record.person.PersonsUnmerged;
import oneplace.record.person.Recorder;
import oneplace.record.person.rules.DetailsCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges in PostgreSQL: a pointer, and a row in the log. */
@Service
@Transactional
class JoinedRecords implements Merging {

    private final Registrar registrar;
    private final CoreTable cores;
    private final MergeTable merges;
    private final FlagTable flags;
    private final People people;
    private final SideBySide sideBySide;
    private final ApplicationEventPublisher events;

    JoinedRecords(
            Registrar registrar,
            CoreTable cores,
            MergeTable merges,
            FlagTable flags,
            People people,
            SideBySide sideBySide,
            ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.cores = cores;
        this.merges = merges;
        this.flags = flags;
        this.people = people;
        this.sideBySide = sideBySide;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MergePreview> preview(PersonId from, PersonId into) {
        return cores.living(from)
                .flatMap(f ->
                        cores.living(into).filter(i -> i.number() != f.number()).map(i -> sideBySide.of(f, i)));
    }

    @Override
    public PersonDecision merge(PersonId from, PersonId into, String reason, Recorder recorder) {
        List<Fault> faults = DetailsCheck.reason(reason);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Optional<Pair> pair = lock(from, into);
        if (pair.isEmpty()) {
            return Refused.because(Fault.at("person", "merge.none"));
        }
        join(pair.get().from(), pair.get().into(), reason, registrar.recording("", recorder));
        return new Done(people.person(cores.living(into)).orElseThrow());
    }

    private record Pair(Core from, Core into) {}

    /** Both living records, locked in the order of their numbers so that two merges cannot wait for each other. */
    private Optional<Pair> lock(PersonId from, PersonId into) {
        Optional<Long> f = cores.number(from);
        Optional<Long> i = cores.number(into);
        if (f.isEmpty() || i.isEmpty() || f.get().equals(i.get())) {
            return Optional.empty();
        }
        cores.locked(Math.min(f.get(), i.get()));
        cores.locked(Math.max(f.get(), i.get()));
        return cores.locked(f.get())
                .filter(Core::lives)
                .flatMap(a -> cores.locked(i.get()).filter(Core::lives).map(b -> new Pair(a, b)));
    }

    private void join(Core from, Core into, String reason, Recording recording) {
        boolean takes = from.status() == VERIFIED && into.status() != VERIFIED;
        long merge = merges.add(from, into, takes, reason, recording);
        merges.point(from.number(), into.number());
        if (takes) {
            cores.replace(into.numbered(from.nhsNumber(), VERIFIED), recording);
        }
        flags.sum(into.number());
        events.publishEvent(new PersonsMerged(merge, from.id(), from.number(), into.id(), into.number(), reason));
    }

    @Override
    public PersonDecision unmerge(long merge, String reason, Recorder recorder) {
        List<Fault> faults = DetailsCheck.reason(reason);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Optional<MergeTable.Standing> standing = merges.standing(merge);
        if (standing.isEmpty()) {
            return Refused.because(Fault.at("merge", "merge.undone"));
        }
        Recording recording = registrar.recording("", recorder);
        MergeTable.Standing it = standing.get();
        Core joined = cores.plain(it.from()).orElseThrow();
        // While it is joined its number cannot change, but somebody else may be about to take it.
        registrar.claim(joined.id(), joined.nhsNumber());
        cores.locked(Math.min(it.from(), it.into()));
        cores.locked(Math.max(it.from(), it.into()));
        if (merges.standing(merge).isEmpty()) {
            return Refused.because(Fault.at("merge", "merge.undone"));
        }
        if (!cores.locked(it.into()).orElseThrow().lives()) {
            return Refused.because(Fault.at("merge", "merge.later"));
        }
        part(merge, it, reason, recording);
        return new Done(people.person(cores.living(it.from())).orElseThrow());
    }

    private void part(long merge, MergeTable.Standing it, String reason, Recording recording) {
        Core from = cores.locked(it.from()).orElseThrow();
        Core into = cores.locked(it.into()).orElseThrow();
        if (it.tookNumber() && into.nhsNumber() != null && into.nhsNumber().equals(from.nhsNumber())) {
            cores.replace(into.numbered(it.hadNumber(), it.hadStatus()), recording);
        }
        if (from.status() == VERIFIED
                && from.nhsNumber() != null
                && registrar.takenFrom(from.number(), from.nhsNumber())) {
            cores.replace(from.numbered(from.nhsNumber(), TO_BE_RESOLVED), recording);
        }
        merges.undo(merge, reason, recording);
        merges.release(from.number());
        flags.sum(from.number());
        flags.sum(into.number());
        events.publishEvent(new PersonsUnmerged(merge, from.id(), from.number(), into.id(), into.number(), reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Merge> history(PersonId person) {
        return cores.number(person).map(merges::history).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Merge> recent(int from, int most) {
        return merges.recent(from, most);
    }
}

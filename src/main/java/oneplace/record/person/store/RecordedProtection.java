package oneplace.record.person.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.FlagLowered;
import oneplace.record.person.FlagRaised;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Protection;
import oneplace.record.person.RaisedFlag;
import oneplace.record.person.Recorder;
import oneplace.record.person.rules.DetailsCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Flags in PostgreSQL. Publishes {@link FlagRaised} and {@link FlagLowered}. */
@Service
@Transactional
class RecordedProtection implements Protection {

    private final Registrar registrar;
    private final CoreTable cores;
    private final FlagTable flags;
    private final People people;
    private final ApplicationEventPublisher events;

    RecordedProtection(
            Registrar registrar, CoreTable cores, FlagTable flags, People people, ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.cores = cores;
        this.flags = flags;
        this.people = people;
        this.events = events;
    }

    @Override
    public PersonDecision raise(PersonId id, Flag flag, String reason, @Nullable LocalDate review, Recorder recorder) {
        if (review != null && review.isBefore(registrar.today())) {
            return Refused.because(Fault.at("review", "review.past"));
        }
        return change(id, reason, recorder, (core, recording) -> {
            if (flags.raise(core.number(), flag, reason, review, recording)) {
                events.publishEvent(new FlagRaised(core.id(), core.number(), flag));
            }
        });
    }

    @Override
    public PersonDecision lower(PersonId id, Flag flag, String reason, Recorder recorder) {
        return change(id, reason, recorder, (core, recording) -> {
            if (flags.lower(core.number(), flag, reason, recording)) {
                events.publishEvent(new FlagLowered(core.id(), core.number(), flag));
            }
        });
    }

    private PersonDecision change(PersonId id, String reason, Recorder recorder, BiConsumer<Core, Recording> change) {
        List<Fault> faults = DetailsCheck.reason(reason);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Optional<Core> living = registrar.lock(id);
        if (living.isEmpty()) {
            return Refused.because(Fault.at("person", "person.absent"));
        }
        change.accept(living.get(), registrar.recording("", recorder));
        return new Done(people.person(cores.living(id)).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public List<RaisedFlag> history(PersonId id) {
        return cores.number(id).map(flags::history).orElse(List.of());
    }
}

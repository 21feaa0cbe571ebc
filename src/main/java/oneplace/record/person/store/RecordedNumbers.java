package oneplace.record.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.FactSource;
import oneplace.record.person.Fault;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberCheck;
import oneplace.record.person.NumberChecks;
import oneplace.record.person.NumberSource;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Recorder;
import oneplace.record.person.rules.DetailsCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** NHS numbers as people here say them, in PostgreSQL. */
@Service
@Transactional
class RecordedNumbers implements NumberChecks {

    private final Registrar registrar;
    private final CoreTable cores;
    private final NumberCheckTable checks;
    private final People people;
    private final ApplicationEventPublisher events;

    RecordedNumbers(
            Registrar registrar,
            CoreTable cores,
            NumberCheckTable checks,
            People people,
            ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.cores = cores;
        this.checks = checks;
        this.people = people;
        this.events = events;
    }

    @Override
    public PersonDecision check(
            PersonId id,
            @Nullable NhsNumber nhsNumber,
            NhsNumberStatus status,
            NumberSource source,
            Recorder recorder) {
        registrar.claim(id, nhsNumber);
        Optional<Core> living = registrar.lock(id);
        if (living.isEmpty()) {
            return Refused.because(Fault.at("person", "person.absent"));
        }
        Core core = living.get();
        List<Fault> faults = new ArrayList<>(DetailsCheck.faults(nhsNumber, status));
        if (status == NhsNumberStatus.VERIFIED && source != NumberSource.NATIONAL_SERVICE) {
            faults.add(Fault.at("source", "nhsNumber.source"));
        }
        if (status == NhsNumberStatus.VERIFIED && nhsNumber != null && registrar.takenFrom(core.number(), nhsNumber)) {
            faults.add(Fault.at("nhsNumber", "nhsNumber.another"));
        }
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Recording recording = registrar.recording("", recorder);
        Core numbered = core.numbered(nhsNumber, status);
        if (!numbered.equals(core)) {
            cores.replace(numbered, recording);
            events.publishEvent(new PersonAmended(core.id(), core.number(), FactSource.HERE));
        }
        checks.add(core.number(), nhsNumber, status, source, recording);
        return new Done(people.person(cores.living(id)).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public List<NumberCheck> history(PersonId id) {
        return cores.number(id).map(checks::of).orElse(List.of());
    }
}

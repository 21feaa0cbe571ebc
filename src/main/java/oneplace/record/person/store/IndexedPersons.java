package oneplace.record.person.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Amendment;
import oneplace.record.person.Demographics;
import oneplace.record.person.FactSource;
import oneplace.record.person.Fault;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Person;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Persons;
import oneplace.record.person.Received;
import oneplace.record.person.Recorder;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The index in PostgreSQL. */
@Service
@Transactional
class IndexedPersons implements Persons {

    private final Registrar registrar;
    private final Reception reception;
    private final CoreTable cores;
    private final SourceTable sources;
    private final People people;
    private final ApplicationEventPublisher events;

    IndexedPersons(
            Registrar registrar,
            Reception reception,
            CoreTable cores,
            SourceTable sources,
            People people,
            ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.reception = reception;
        this.cores = cores;
        this.sources = sources;
        this.people = people;
        this.events = events;
    }

    @Override
    public PersonDecision register(Registration registration, Recorder recorder) {
        registrar.claim(registration.id(), registration.nhsNumber());
        List<Fault> faults = registrar.faults(registration);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Core core = registrar.add(registration, registrar.recording("", recorder));
        return done(core.number(), registrar.warnings(registration.demographics()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> faults(Registration registration) {
        return registrar.faults(registration);
    }

    @Override
    public Received receive(IncomingPerson incoming, Recorder recorder) {
        return reception.receive(incoming, recorder);
    }

    @Override
    public PersonDecision amend(PersonId id, Amendment amendment, Recorder recorder) {
        Optional<Core> living = registrar.lock(id);
        if (living.isEmpty()) {
            return absent();
        }
        Core core = living.get();
        List<Fault> faults = new ArrayList<>();
        Demographics now = amendment.of(people.person(core), faults);
        if (faults.isEmpty()) {
            faults.addAll(registrar.faults(core, now));
        }
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        if (registrar.amend(core, core.saying(now, ""), now, registrar.recording("", recorder))) {
            events.publishEvent(new PersonAmended(core.id(), core.number(), FactSource.HERE));
        }
        return done(core.number(), registrar.warnings(now));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return people.person(cores.living(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> number(PersonId id) {
        return cores.number(id);
    }

    @Override
    public Optional<PersonId> id(long number) {
        return cores.id(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> byNumber(long number) {
        return people.person(cores.living(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Person> living(Collection<Long> numbers) {
        Map<Long, Long> survivors = cores.survivors(numbers);
        Map<Long, Person> living = people.people(cores.all(new HashSet<>(survivors.values()))).stream()
                .collect(Collectors.toMap(Person::number, Function.identity()));
        Map<Long, Person> asked = new HashMap<>();
        survivors.forEach((number, survivor) -> asked.put(number, Objects.requireNonNull(living.get(survivor))));
        return asked;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> answersFor(long number) {
        return cores.joined(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> holder(NhsNumber nhsNumber) {
        return people.person(cores.holder(nhsNumber));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> known(SourceIdentifier source) {
        return sources.person(source).flatMap(this::byNumber);
    }

    private PersonDecision done(long number, List<Fault> warnings) {
        return new Done(byNumber(number).orElseThrow(), warnings);
    }

    private static PersonDecision absent() {
        return Refused.because(Fault.at("person", "person.absent"));
    }
}

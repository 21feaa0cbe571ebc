package oneplace.record.person.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.CircleChanged;
import oneplace.record.person.CircleMember;
import oneplace.record.person.Circles;
import oneplace.record.person.Fault;
import oneplace.record.person.NamedContact;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Recorder;
import oneplace.record.person.rules.DetailsCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Circles of support in PostgreSQL. */
@Service
@Transactional
class RecordedCircles implements Circles {

    private final Registrar registrar;
    private final CoreTable cores;
    private final CircleTable circles;
    private final People people;
    private final ApplicationEventPublisher events;

    RecordedCircles(
            Registrar registrar,
            CoreTable cores,
            CircleTable circles,
            People people,
            ApplicationEventPublisher events) {
        this.registrar = registrar;
        this.cores = cores;
        this.circles = circles;
        this.people = people;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CircleMember> circle(PersonId person) {
        return cores.number(person).map(circles::of).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NamedContact> contact(PersonId person) {
        return cores.number(person).flatMap(circles::contact);
    }

    @Override
    public PersonDecision join(PersonId person, CircleMember member, Recorder recorder) {
        List<Fault> faults = Stream.of(
                        name(member.name()),
                        DetailsCheck.faults("relation", member.relation()),
                        DetailsCheck.faults("reach", member.reach()),
                        DetailsCheck.faults("role", member.role()))
                .flatMap(List::stream)
                .toList();
        return change(person, faults, recorder, (core, recording) -> {
            if (circles.add(core.number(), member, recording)) {
                return Change.MADE;
            }
            return Change.NONE;
        });
    }

    @Override
    public PersonDecision leave(PersonId person, UUID member, Recorder recorder) {
        return change(
                person,
                List.of(),
                recorder,
                (core, recording) -> circles.end(core.number(), member, recording) ? Change.MADE : Change.ABSENT);
    }

    @Override
    public PersonDecision nameContact(PersonId person, NamedContact contact, Recorder recorder) {
        List<Fault> faults = Stream.of(
                        name(contact.name()),
                        DetailsCheck.faults("reach", contact.reach()),
                        DetailsCheck.faults("role", contact.role()))
                .flatMap(List::stream)
                .toList();
        return change(person, faults, recorder, (core, recording) -> {
            if (circles.contact(core.number()).filter(contact::equals).isPresent()) {
                return Change.NONE;
            }
            UUID member = contact.member();
            boolean known = member == null
                    || circles.of(core.number()).stream().anyMatch(m -> m.current() && m.id().equals(member));
            if (!known) {
                return Change.ABSENT;
            }
            circles.name(core.number(), contact, member, recording);
            return Change.MADE;
        });
    }

    private enum Change {
        MADE,
        NONE,
        ABSENT
    }

    private PersonDecision change(
            PersonId person, List<Fault> faults, Recorder recorder, BiFunction<Core, Recording, Change> how) {
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Optional<Core> living = registrar.lock(person);
        if (living.isEmpty()) {
            return Refused.because(Fault.at("person", "person.absent"));
        }
        Core core = living.get();
        Change change = how.apply(core, registrar.recording("", recorder));
        if (change == Change.ABSENT) {
            return Refused.because(Fault.at("member", "member.absent"));
        }
        if (change == Change.MADE) {
            events.publishEvent(new CircleChanged(core.id(), core.number()));
        }
        return new Done(people.person(core));
    }

    private static List<Fault> name(String name) {
        return name.isBlank() ? List.of(Fault.at("name", "circle.name")) : DetailsCheck.faults("name", name);
    }
}

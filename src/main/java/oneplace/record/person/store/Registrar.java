package oneplace.record.person.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Demographics;
import oneplace.record.person.FactSource;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.FlagRaised;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonRegistered;
import oneplace.record.person.Recorder;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.rules.DetailsCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes records of people: a new one whole, a known one by what changed. Runs inside the front door's transaction. */
@Component
class Registrar {

    private final CoreTable cores;
    private final People people;
    private final TokenTable tokens;
    private final SourceTable sources;
    private final FlagTable flags;
    private final ApplicationEventPublisher events;
    private final Localities localities;
    private final Clock clock;

    Registrar(
            CoreTable cores,
            People people,
            TokenTable tokens,
            SourceTable sources,
            FlagTable flags,
            ApplicationEventPublisher events,
            Localities localities,
            Clock clock) {
        this.localities = localities;
        this.events = events;
        this.cores = cores;
        this.people = people;
        this.tokens = tokens;
        this.sources = sources;
        this.flags = flags;
        this.clock = clock;
    }

    LocalDate today() {
        return London.day(clock.instant());
    }

    Recording recording(String source, Recorder recorder) {
        return new Recording(source, recorder, clock.instant(), today());
    }

    /** The living record of an id, locked. A merge that comes in between is followed. */
    Optional<Core> lock(PersonId id) {
        Optional<Core> core = cores.number(id).flatMap(cores::locked);
        return core.isEmpty() || core.get().lives() ? core : lock(id);
    }

    /** The living record a surrogate leads to, locked. */
    Core lock(long number) {
        Core core = cores.locked(number).orElseThrow();
        return core.lives() ? core : lock(core.survivor());
    }

    /** Lets no other transaction take this id or number before this one ends: what is found free then stays free. */
    void claim(PersonId id, @Nullable NhsNumber number) {
        SequencedSet<String> things = new LinkedHashSet<>();
        things.add(CoreTable.thing(id));
        if (number != null) {
            things.add(CoreTable.thing(number));
        }
        cores.oneAtATime(things);
    }

    /** Why a registration cannot be accepted. */
    List<Fault> faults(Registration r) {
        List<Fault> faults =
                new ArrayList<>(DetailsCheck.faults(r.nhsNumber(), r.nhsNumberStatus(), r.demographics(), today()));
        boolean named =
                r.demographics().names().stream().anyMatch(n -> !n.spoken().isBlank());
        if (!named) {
            faults.add(Fault.at("family", "name.missing"));
        }
        if (r.nhsNumber() != null && r.nhsNumberStatus() == NhsNumberStatus.VERIFIED && takenFrom(0, r.nhsNumber())) {
            faults.add(Fault.at("nhsNumber", "nhsNumber.taken"));
        }
        if (cores.number(r.id()).isPresent()) {
            faults.add(Fault.at("person", "person.taken"));
        }
        return faults;
    }

    /** Why details cannot replace those of a record. */
    List<Fault> faults(Core core, Demographics now) {
        return DetailsCheck.faults(core.nhsNumber(), core.status(), now, today());
    }

    /** What of details that can be used is left out all the same. */
    List<Fault> warnings(Demographics said) {
        return localities.warnings(said);
    }

    /** Whether another living record than {@code number} has this number verified. */
    boolean takenFrom(long number, NhsNumber nhsNumber) {
        return cores.holder(nhsNumber).filter(h -> h.number() != number).isPresent();
    }

    /** Adds a record that has no faults, whose id and number are claimed. */
    Core add(Registration r, Recording recording) {
        Demographics d = localities.known(r.demographics(), List.of());
        long number = cores.nextNumber();
        Core core = new Core(
                number,
                r.id(),
                r.nhsNumber(),
                r.nhsNumberStatus(),
                d.gender(),
                d.born(),
                d.dead(),
                d.died(),
                d.likesToBeCalled(),
                recording.source(),
                r.flags(),
                null,
                number);
        if (!cores.add(core)) {
            throw new IllegalStateException("a person was added whose id had not been claimed");
        }
        people.settle(number, d, recording);
        tokens.add(number, d);
        for (SourceIdentifier source : r.sources()) {
            sources.add(number, source, recording);
        }
        events.publishEvent(
                new PersonRegistered(core.id(), number, recording.here() ? FactSource.HERE : FactSource.RECEIVED));
        raise(core, r.flags(), recording);
        return core;
    }

    /** Raises the flags that a description carries. */
    void raise(Core core, Set<Flag> carried, Recording recording) {
        for (Flag flag : carried) {
            if (flags.raise(core.number(), flag, "as described", null, recording)) {
                events.publishEvent(new FlagRaised(core.id(), core.number(), flag));
            }
        }
    }

    /** Writes what changed of a locked living record; whether anything did. */
    boolean amend(Core before, Core after, Demographics told, Recording recording) {
        Demographics had =
                Objects.requireNonNull(people.demographics(List.of(before)).get(before.number()));
        Demographics said = localities.known(told, had.memberships());
        boolean changed = !after.equals(before);
        if (changed) {
            cores.replace(after, recording);
        }
        changed |= people.settle(before.number(), said, recording);
        tokens.add(before.number(), said);
        return changed;
    }
}

package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.List;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.FactSource;
import oneplace.record.person.Flag;
import oneplace.record.person.FlagLowered;
import oneplace.record.person.FlagRaised;
import oneplace.record.person.Merge;
import oneplace.record.person.Merging;
import oneplace.record.person.Person;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.PersonRegistered;
import oneplace.record.person.Persons;
import oneplace.record.person.PersonsMerged;
import oneplace.record.person.PersonsUnmerged;
import oneplace.record.person.fhir.PatientWriter;
import oneplace.trust.access.JoinedPeople;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of people in the index, and keeps the record true to it in the same transaction. */
@Component
class PeopleInTheRecord {

    private final OwnResources resources;
    private final Persons persons;
    private final Merging merging;
    private final PersonTables tables;
    private final JoinedPeople joinedPeople;

    PeopleInTheRecord(
            OwnResources resources, Persons persons, Merging merging, PersonTables tables, JoinedPeople joinedPeople) {
        this.resources = resources;
        this.persons = persons;
        this.merging = merging;
        this.tables = tables;
        this.joinedPeople = joinedPeople;
    }

    @EventListener
    void on(PersonRegistered registered) {
        if (registered.origin() == FactSource.HERE) {
            publish(registered.id());
        }
    }

    @EventListener
    void on(PersonAmended amended) {
        if (amended.origin() == FactSource.HERE) {
            publish(amended.id());
        }
    }

    private void publish(PersonId id) {
        persons.find(id).ifPresent(person -> {
            tables.lead(person.id(), person.number());
            resources.put(List.of(PatientWriter.write(person)));
        });
    }

    @EventListener
    void on(FlagRaised raised) {
        close(raised.id());
    }

    @EventListener
    void on(FlagLowered lowered) {
        close(lowered.id());
    }

    /** Several flags may be up: the strictest governs. */
    private void close(PersonId id) {
        persons.find(id).ifPresent(person -> tables.close(person.number(), strictest(person)));
    }

    private static int strictest(Person person) {
        return person.is(Flag.REDACTED) ? 3 : person.is(Flag.V) ? 2 : person.is(Flag.R) ? 1 : 0;
    }

    @EventListener
    void on(PersonsMerged merged) {
        // Its Patient need not have come to the record: a system may describe people and send nothing else.
        tables.lead(merged.from(), merged.fromNumber());
        joinedPeople.join(merged.fromNumber(), merged.intoNumber());
        tables.move(merged.fromNumber(), merged.intoNumber());
        close(merged.into());
        publish(merged.into());
        resources.put(List.of(PatientWriter.replaced(merged.from(), merged.into())));
    }

    @EventListener
    void on(PersonsUnmerged unmerged) {
        List<Long> parted = persons.answersFor(unmerged.fromNumber());
        long from = persons.byNumber(unmerged.intoNumber()).orElseThrow().number();
        joinedPeople.part(parted, from, joined(unmerged));
        tables.moveBack(parted, from, unmerged.fromNumber());
        close(unmerged.from());
        close(unmerged.into());
        publish(unmerged.from());
        publish(unmerged.into());
    }

    private Instant joined(PersonsUnmerged unmerged) {
        return merging.history(unmerged.from()).stream()
                .filter(merge -> merge.merge() == unmerged.merge())
                .findFirst()
                .map(Merge::at)
                .orElseThrow();
    }
}

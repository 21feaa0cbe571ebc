package oneplace.record.person.store;

import oneplace.record.person.Flag;
import oneplace.record.person.Persons;
import oneplace.trust.access.NeverOpened;
import org.springframework.stereotype.Component;

/** Tells those who open records in an emergency whose never opens: flags V and REDACTED. */
@Component
final class ClosedToEmergencies implements NeverOpened {

    private final Persons persons;

    ClosedToEmergencies(Persons persons) {
        this.persons = persons;
    }

    @Override
    public boolean holds(long person) {
        return persons.byNumber(person)
                .map(one -> one.is(Flag.V) || one.is(Flag.REDACTED))
                .orElse(true);
    }
}

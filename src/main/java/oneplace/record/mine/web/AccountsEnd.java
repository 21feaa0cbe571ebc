package oneplace.record.mine.web;

import oneplace.record.person.Person;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.Persons;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.identity.PersonAccounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When somebody dies their account ends, who spoke for them speaks no more, and neither do they for others: at that moment,
 * with the change that says so. A lasting power ends with death (Mental Capacity Act 2005, sections 9 and 13); who may see
 * the record afterwards is decided case by case (Access to Health Records Act 1990, section 3(1)(f)).
 */
@Component
class AccountsEnd {

    private static final String RULE = "rule: death";

    private final Persons persons;
    private final PersonAccounts accounts;
    private final ProxyGrants grants;

    AccountsEnd(Persons persons, PersonAccounts accounts, ProxyGrants grants) {
        this.persons = persons;
        this.accounts = accounts;
        this.grants = grants;
    }

    @EventListener
    void on(PersonAmended event) {
        persons.find(event.id()).filter(person -> person.demographics().dead()).ifPresent(this::end);
    }

    private void end(Person person) {
        accounts.end(person.id(), RULE, "the person died");
        grants.of(person.number()).forEach(grant -> grants.end(grant.id(), RULE, "the person died"));
        grants.heldBy(person.number()).forEach(grant -> grants.end(grant.id(), RULE, "who spoke for them died"));
    }
}

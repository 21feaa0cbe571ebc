package oneplace.record.mine.web;

import java.util.Objects;
import java.util.function.Supplier;
import oneplace.base.kernel.Purpose;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.PersonMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever is at their own pages, and what they leave in the audit log there: a look of the person themself. */
@Component
class Self {

    private final Persons persons;
    private final Audit audit;
    private final TransactionOperations together;

    Self(Persons persons, Audit audit, TransactionOperations together) {
        this.persons = persons;
        this.audit = audit;
        this.together = together;
    }

    /** Somebody at their own pages. @param person all that the index knows: it is their own */
    record Me(PersonMember member, Person person) {}

    /** Who asks. @throws AccessDeniedException for everybody who is not signed in as themself */
    Me me(@Nullable Authentication who) {
        PersonMember member = Asking.person(who).orElseThrow(() -> new AccessDeniedException("no person is signed in"));
        Person person = persons.find(member.person())
                .orElseThrow(() -> new AccessDeniedException("the person is not known any more"));
        return new Me(member, person);
    }

    /** Makes a change and notes it, or neither: what cannot be noted is not done. */
    void change(Me me, String detail, Runnable change) {
        together.executeWithoutResult(status -> {
            change.run();
            note(me, Verb.UPDATE, detail);
        });
    }

    /** The same where whom it is about comes out of the change: {@code all} makes it and notes it. */
    <T> T together(Supplier<T> all) {
        return Objects.requireNonNull(together.execute(status -> all.get()));
    }

    /** Writes a look to the log, before the answer leaves. */
    void note(Me me, Verb verb, String detail) {
        note(me, verb, detail, me.person().number());
    }

    /** The same of other people than themself. */
    void note(Me me, Verb verb, String detail, long... persons) {
        audit.record(new Look(
                me.member().id().toString(),
                me.member().nameAndTitle(),
                0,
                verb,
                Purpose.DIRECT_CARE,
                persons,
                detail));
    }
}

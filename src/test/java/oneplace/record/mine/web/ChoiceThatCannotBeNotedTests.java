package oneplace.record.mine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Person;
import oneplace.record.person.PersonHeads;
import oneplace.record.person.Persons;
import oneplace.trust.access.OptOutKind;
import oneplace.trust.access.OptOuts;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Recorded;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** The log takes nothing in: then nothing is changed either, whether the person or staff change it. */
@WithPlace
class ChoiceThatCannotBeNotedTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Persons persons;

    @Autowired
    PersonHeads heads;

    @Autowired
    Places places;

    @Autowired
    OptOuts optOuts;

    @Autowired
    TransactionOperations together;

    @Test
    void thePersonsOwnChangeIsNotMade() {
        Someone cal = office.someone("Cal", "Chooser");
        Person person = persons.find(cal.id()).orElseThrow();
        Self self = new Self(persons, new FullLog(), together);
        Self.Me me = new Self.Me(new PersonMember(UUID.randomUUID(), cal.id(), "Cal Chooser"), person);

        assertThatThrownBy(() -> self.change(
                        me, "own opt-outs", () -> optOuts.optOut(cal.number(), OptOutKind.LOCAL, "Cal Chooser")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(optOuts.of(List.of(cal.number()))).isEmpty();
    }

    @Test
    void whatStaffWriteDownIsNotKept() {
        Someone cal = office.someone("Cal", "Chooser");
        var desk = office.desk(OrganisationSign.CH).knows(cal);
        Person person = persons.find(cal.id()).orElseThrow();
        SharingDoor door = new SharingDoor(heads, persons, places, new FullLog(), together);
        StaffMember nurse = (StaffMember)
                SomebodySignedIn.staff(application, desk, Role.PRACTITIONER).member();
        Content head = out -> {};
        SharingDoor.Visit visit = new SharingDoor.Visit(nurse, desk.nurse(), person, person, head, true, true);

        assertThatThrownBy(() -> door.change(visit, "sharing choice written down", () -> {
                    optOuts.optOut(cal.number(), OptOutKind.LOCAL, "a nurse");
                    return visit;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(optOuts.of(List.of(cal.number()))).isEmpty();
    }

    /** A log that is full. */
    private static final class FullLog implements Audit {

        @Override
        public Recorded record(Look look) {
            throw new IllegalStateException("the log is full");
        }

        @Override
        public CompletableFuture<Recorded> submit(Look look) {
            return CompletableFuture.failedFuture(new IllegalStateException("the log is full"));
        }
    }
}

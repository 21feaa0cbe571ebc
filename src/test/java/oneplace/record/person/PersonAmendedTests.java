package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.examples.ExamplePeople;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dilys is registered, moves house, marries, and is corrected: nothing that was once known is lost. */
@WithPlace
class PersonAmendedTests {

    @Autowired
    Persons persons;

    @Autowired
    NumberChecks checks;

    @Autowired
    Protection protection;

    @Autowired
    JdbcClient sql;

    @Test
    void whatWasRegisteredIsFoundAgain() {
        Demographics dilys = ExamplePeople.dilys()
                .needing(List.of(new CommunicationNeed(NeedKind.HEARING, "two hearing aids", "face her", null)));
        NhsNumber number = ExamplePeople.freshNumber();
        Registration registration = Registration.verified(number, dilys);

        Person person = done(persons.register(registration, CLERK));

        assertThat(person.id()).isEqualTo(registration.id());
        assertThat(person.nhsNumber()).isEqualTo(number);
        assertThat(person.demographics()).isEqualTo(dilys);
        assertThat(persons.find(person.id())).contains(person);
        assertThat(persons.byNumber(person.number())).contains(person);
        assertThat(persons.number(person.id())).contains(person.number());
        assertThat(persons.holder(number)).contains(person);
    }

    @Test
    void anAddressThatIsLeftEndsAndStays() {
        Person dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));

        Person moved = done(persons.amend(
                dilys.id(),
                (known, faults) -> ExamplePeople.dilys().at(Address.home("ZZ99 4AD", "9 Heron Wharf", "Saltmead")),
                CLERK));

        assertThat(moved.demographics().address().orElseThrow().postcode()).isEqualTo("ZZ99 4AD");
        assertThat(moved.demographics().addresses())
                .extracting(Address::postcode)
                .contains("ZZ99 3AA");
        assertThat(moved.demographics().addresses())
                .filteredOn(a -> a.until() != null)
                .extracting(Address::postcode)
                .containsExactly("ZZ99 3AA");
    }

    @Test
    void aNewPracticeEndsTheOldOne() {
        Person dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));

        Person moved = done(persons.amend(
                dilys.id(),
                (known, faults) ->
                        ExamplePeople.dilys().belongingTo(Membership.of(MembershipKind.PRACTICE, "banes-001")),
                CLERK));

        assertThat(moved.demographics().belongs(MembershipKind.PRACTICE)).contains("banes-001");
        assertThat(moved.demographics().belongs(MembershipKind.CLUSTER)).isEmpty();
        assertThat(moved.demographics().memberships()).hasSize(3);
    }

    @Test
    void aCorrectedBirthDateLeavesTheOldOneInTheVersions() {
        Person dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));
        Demographics d = ExamplePeople.dilys();
        Demographics corrected = new Demographics(
                d.names(),
                d.gender(),
                new PartialDate("1941-03-10"),
                false,
                null,
                d.likesToBeCalled(),
                d.addresses(),
                d.telecoms(),
                d.memberships(),
                d.needs());

        assertThat(done(persons.amend(dilys.id(), (known, faults) -> corrected, CLERK))
                        .demographics())
                .isEqualTo(corrected);

        assertThat(sql.sql("select born from person.person_version where number = ?")
                        .param(dilys.number())
                        .query(String.class)
                        .list())
                .containsExactly("1941-03-09");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Person dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));

        assertThat(done(persons.amend(dilys.id(), (known, faults) -> ExamplePeople.dilys(), CLERK)))
                .isEqualTo(dilys);

        assertThat(sql.sql("select count(*) from person.name where person = ?")
                        .param(dilys.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aVerifiedNumberIsOnePersonsOnly() {
        NhsNumber number = ExamplePeople.freshNumber();
        done(persons.register(Registration.verified(number, ExamplePeople.dilys()), CLERK));

        PersonDecision second = persons.register(Registration.verified(number, ExamplePeople.dilys()), CLERK);

        assertThat(second).isInstanceOfSatisfying(PersonDecision.Refused.class, refused -> {
            assertThat(refused.faults()).extracting(Fault::field).containsExactly("nhsNumber");
            assertThat(refused.faults().getFirst().sentence()).startsWith("Another record already has");
        });
        Person third = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));
        assertThat(checks.check(third.id(), number, NhsNumberStatus.VERIFIED, NumberSource.NATIONAL_SERVICE, CLERK))
                .isInstanceOf(PersonDecision.Refused.class);
        assertThat(checks.check(
                        third.id(), number, NhsNumberStatus.TO_BE_RESOLVED, NumberSource.NATIONAL_SERVICE, CLERK))
                .isInstanceOf(PersonDecision.Done.class);
    }

    @Test
    void aFlagGoesUpAndComesDownWithItsReasons() {
        Person dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK));

        assertThat(protection.raise(dilys.id(), Flag.R, " ", null, CLERK)).isInstanceOf(PersonDecision.Refused.class);
        Person raised = done(protection.raise(dilys.id(), Flag.R, "she asked, after threats", null, CLERK));
        assertThat(raised.flags()).isEqualTo(Set.of(Flag.R));
        assertThat(raised.shown().demographics().addresses()).isEmpty();
        assertThat(raised.shown().name()).isEqualTo(dilys.name());
        assertThat(done(protection.lower(dilys.id(), Flag.R, "she asked again", CLERK))
                        .flags())
                .isEmpty();

        assertThat(sql.sql("select lowered_because from person.flag where person = ?")
                        .param(dilys.number())
                        .query(String.class)
                        .list())
                .containsExactly("she asked again");
    }

    @Test
    void nobodyIsFoundUnderAnIdThatIsNobodys() {
        assertThat(persons.find(PersonId.next())).isEmpty();
        assertThat(persons.number(PersonId.next())).isEmpty();
        assertThat(persons.amend(PersonId.next(), (known, faults) -> ExamplePeople.dilys(), CLERK))
                .isInstanceOf(PersonDecision.Refused.class);
    }

    static Person done(PersonDecision decision) {
        return switch (decision) {
            case PersonDecision.Done done -> done.person();
            case PersonDecision.Refused refused -> throw new AssertionError(refused.faults());
        };
    }
}

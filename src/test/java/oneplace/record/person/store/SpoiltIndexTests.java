package oneplace.record.person.store;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import oneplace.base.command.Check;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import oneplace.record.person.Merging;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with the owner's password spoils the index. Each spoil is named by the check, and taken back. */
@WithPlace
class SpoiltIndexTests {

    @Autowired
    Persons persons;

    @Autowired
    Merging merging;

    private Connection owner;
    private JdbcClient sql;
    private PeopleCheck check;
    private Person petroc;
    private Person joined;
    private Person living;

    @BeforeEach
    void anIndexThatHolds() throws SQLException {
        petroc = done(persons.register(
                Registration.verified(freshNumber(), somebody("Petroc", "Nankervis-Hale", "1938-02-01", "ZZ93 1AA")),
                CLERK));
        joined = done(
                persons.register(Registration.without(somebody("Ysella", "Bolitho", "1977-07-17", "ZZ93 1AB")), CLERK));
        living = done(persons.register(
                Registration.without(somebody("Ysella", "Bolithoe", "1977-07-17", "ZZ93 1AC")), CLERK));
        done(merging.merge(joined.id(), living.id(), "one person", CLERK));
        var access = TestHouse.shared().access();
        owner = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        owner.setAutoCommit(false);
        sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        check = new PeopleCheck(sql);
        Check.Finding finding = check.check();
        assertThat(finding.holds()).as(finding.sentence()).isTrue();
    }

    @AfterEach
    void asItWas() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void twoLivingRecordsWithOneVerifiedNumber() {
        sql.sql("drop index person.person_verified").update();
        sql.sql("update person.person set nhs_number = ?, nhs_number_status = '01' where number = ?")
                .params(
                        String.valueOf(
                                petroc.nhsNumber() == null
                                        ? ""
                                        : petroc.nhsNumber().digits()),
                        living.number())
                .update();
        finds("1 verified NHS numbers that more than one living record has");
    }

    @Test
    void aRecordThatLeadsToOneThatDoesNotLive() {
        spoil("update person.person set merged_into = %d, survivor = %d where number = %d", joined, joined, petroc);
        finds("records that do not lead to a living one");
    }

    @Test
    void aRecordThatIsAnsweredForByAnother() {
        spoil("update person.person set survivor = %d where number = %d", petroc, joined);
        finds("1 records that do not lead to a living one");
    }

    @Test
    void aJoinThatNobodyMade() {
        spoil("update person.person set merged_into = %d, survivor = %d where number = %d", living, living, petroc);
        finds("1 records whose pointer and merge do not agree");
    }

    @Test
    void aMergeThatWasNotDone() {
        sql.sql("""
                insert into person.merge (from_person, into_person, took_nhs_number, had_nhs_number_status, reason, at, by)
                values (?, ?, false, '03', 'said so', now(), 'nobody')
                """).params(petroc.number(), living.number()).update();
        finds("1 records whose pointer and merge do not agree");
    }

    @Test
    void aFlagThatIsNotUp() {
        sql.sql("update person.person set flags = 2 where number = ?")
                .param(petroc.number())
                .update();
        finds("1 people whose flags are not those that are up");
    }

    @Test
    void aNumberThatIsNone() {
        sql.sql("update person.person set nhs_number = '9990000019', nhs_number_status = '02' where number = ?")
                .param(living.number())
                .update();
        finds("1 NHS numbers that are not valid");
    }

    @Test
    void aNameNobodyFinds() {
        sql.sql("delete from person.name_token where person = ? and word = 'nankervishale'")
                .param(petroc.number())
                .update();
        finds("the person with number " + petroc.number() + " is not found by each of their names");
    }

    private void spoil(String statement, Person... people) {
        Object[] numbers = java.util.Arrays.stream(people).map(Person::number).toArray();
        assertThat(sql.sql(statement.formatted(numbers)).update()).isEqualTo(1);
    }

    private void finds(String fault) {
        Check.Finding finding = check.check();
        assertThat(finding.holds()).isFalse();
        assertThat(finding.sentence())
                .endsWith(fault)
                .doesNotContain(petroc.id().toString(), "999");
    }

    private static Person done(PersonDecision decision) {
        if (decision instanceof PersonDecision.Done done) {
            return done.person();
        }
        throw new AssertionError(decision);
    }
}

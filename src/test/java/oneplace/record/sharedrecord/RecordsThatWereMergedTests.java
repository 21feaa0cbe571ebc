package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.PersonsMerged;
import oneplace.record.person.PersonsUnmerged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record's part of a merge: the index of people has its own tests of who may merge whom. */
@WithPlace
class RecordsThatWereMergedTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final ApplicationEventPublisher events;
    private final RecordChecks checks;

    @Autowired
    RecordsThatWereMergedTests(
            RecordOffice office, SharedRecord record, ApplicationEventPublisher events, JdbcTemplate jdbc) {
        this.office = office;
        this.record = record;
        this.events = events;
        this.checks = new RecordChecks(jdbc);
    }

    @Test
    void entriesOfBothStandInOneRecordAndGoBackWhenItIsUndone() {
        Someone first = office.someone("Nan", "Tresize");
        Someone second = office.someone("Nan", "Tresise");
        Desk practice = office.desk(OrganisationSign.GP).knows(first);
        Desk hospital = office.desk(OrganisationSign.HO).knows(second);
        ResourceId atThePractice =
                practice.writes(practice.nurse(), condition(first)).id();
        ResourceId atTheHospital =
                hospital.writes(hospital.nurse(), condition(second)).id();
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();

        events.publishEvent(
                new PersonsMerged(1, second.id(), second.number(), first.id(), first.number(), "one person"));
        assertThat(record.read(practice.nurse(), atTheHospital)).isPresent();
        assertThat(record.read(hospital.nurse(), atThePractice)).isPresent();

        events.publishEvent(
                new PersonsUnmerged(1, second.id(), second.number(), first.id(), first.number(), "two after all"));
        assertThat(record.read(practice.nurse(), atTheHospital)).isEmpty();
        assertThat(record.read(hospital.nurse(), atTheHospital)).isPresent();
        assertThat(checks.homeless(first, second)).isZero();
    }

    private static String condition(Someone someone) {
        return """
                {"resourceType":"Condition","code":{"text":"Asthma"},"subject":{"reference":"%s"}}""".formatted(someone.reference());
    }

    private record RecordChecks(JdbcTemplate jdbc) {
        /** Entries that stand where they are not at home although nothing is merged. */
        long homeless(Someone first, Someone second) {
            Long count = jdbc.queryForObject(
                    "select count(*) from sharedrecord.record where person <> home and person in (?, ?)",
                    Long.class,
                    first.number(),
                    second.number());
            return count == null ? -1 : count;
        }
    }
}

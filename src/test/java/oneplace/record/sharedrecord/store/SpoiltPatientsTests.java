package oneplace.record.sharedrecord.store;

import static oneplace.examples.ExamplePeople.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import oneplace.base.command.Check;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Merging;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberChecks;
import oneplace.record.person.NumberSource;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.search.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The Patients of the record and the index of people are made to disagree. Each time the check says so. */
@WithPlace
class SpoiltPatientsTests {

    @Autowired
    RecordOffice office;

    @Autowired
    Persons persons;

    @Autowired
    NumberChecks checks;

    @Autowired
    Merging merging;

    @Autowired
    PatientsCheck check;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Someone lowenna;
    private Someone joined;

    @BeforeEach
    void aRecordThatAgrees() {
        lowenna = office.someone("Lowenna", "Angwin");
        joined = office.someone("Lowena", "Angwyn");
        merging.merge(joined.id(), lowenna.id(), "one person", CLERK);
        Check.Finding finding = check.check();
        assertThat(finding.holds()).as(finding.sentence()).isTrue();
    }

    @Test
    void aDateOfBirthThatIsAnother() {
        finds(lowenna, "does not agree with the index: date of birth", () -> rewrite("1950-03-04", "1951-03-04"));
    }

    @Test
    void aGenderThatIsAnother() {
        finds(lowenna, "does not agree with the index: gender", () -> rewrite("\"female\"", "\"male\""));
    }

    @Test
    void aNumberTheIndexDoesNotHave() {
        finds(
                lowenna,
                "does not agree with the index: NHS number",
                () -> jdbc.update(
                        "update person.person set nhs_number = '9990000018', nhs_number_status = '02' where number = ?",
                        lowenna.number()),
                () -> rewrite(
                        "\"active\"",
                        "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9992011041\"}],\"active\""));
    }

    @Test
    void anIdThatLeadsToAJoinedRecord() {
        finds(
                joined,
                "does not lead to the living person it belongs to",
                () -> jdbc.update(
                        "update sharedrecord.patient_key set person = ? where key = ?", joined.number(), key(joined)));
    }

    @Test
    void aPatientInAnothersRecord() {
        Someone other = office.someone("Kensa", "Rosewarne");
        finds(
                lowenna,
                "stands in another's record",
                () -> jdbc.update(
                        "update sharedrecord.record set person = ? where key = ?", other.number(), key(lowenna)));
    }

    @Test
    void aJoinedRecordThatDoesNotSayWhatReplacesIt() {
        finds(
                joined,
                "does not say what replaces it",
                () -> jdbc.update(
                        "update sharedrecord.record set body = ? where key = ?",
                        "{\"resourceType\":\"Patient\",\"id\":\"%s\"}"
                                .formatted(joined.id())
                                .getBytes(StandardCharsets.UTF_8),
                        key(joined)));
    }

    @Test
    void whatASenderSaysAgainstTheIndexIsKeptButNotServed() {
        var verified = ExamplePeople.freshNumber();
        checks.check(lowenna.id(), verified, NhsNumberStatus.VERIFIED, NumberSource.NATIONAL_SERVICE, CLERK);
        RecordOffice.Desk ward = office.desk(OrganisationSign.HO).knows(lowenna);
        String body = """
                {"resourceType":"Patient","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],
                 "name":[{"given":["Lowenna"],"family":"Angwin"}],"gender":"female","birthDate":"1950-03-04"}
                """.formatted(ExamplePeople.freshNumber().digits());

        ward.writes(ward.nurse(), body, lowenna.id().toString());
        ward.writes(ward.nurse(), body, lowenna.id().toString());

        Check.Finding finding = check.check();
        assertThat(finding.holds()).as(finding.sentence()).isTrue();
    }

    private void rewrite(String from, String to) {
        byte[] body =
                jdbc.queryForObject("select body from sharedrecord.record where key = ?", byte[].class, key(lowenna));
        String other = new String(body, StandardCharsets.UTF_8).replace(from, to);
        jdbc.update(
                "update sharedrecord.record set body = ? where key = ?",
                other.getBytes(StandardCharsets.UTF_8),
                key(lowenna));
    }

    private static long key(Someone someone) {
        return Tokens.key("Patient", someone.id().toString());
    }

    private void finds(Someone whose, String fault, Runnable... spoils) {
        transaction.executeWithoutResult(state -> {
            state.setRollbackOnly();
            for (Runnable spoil : spoils) {
                spoil.run();
            }
            assertThat(check.check())
                    .isEqualTo(new Check.Finding(false, "the Patient with key " + key(whose) + " " + fault));
        });
    }
}

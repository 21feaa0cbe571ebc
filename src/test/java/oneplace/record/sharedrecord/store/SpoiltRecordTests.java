package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.base.command.Check.Finding;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody spoils in the tables of the record, {@code ./oneplace verify} finds. All is undone after each test. */
@WithPlace
class SpoiltRecordTests {

    private final RecordCheck check;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FhirDesk fhir;
    private String entry = "";

    @Autowired
    SpoiltRecordTests(RecordCheck check, JdbcTemplate jdbc, TransactionTemplate transaction, FhirDesk fhir) {
        this.check = check;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.fhir = fhir;
    }

    @BeforeEach
    void anEntryThatWasChangedOnce() {
        FhirDesk.Client exchange = fhir.exchange();
        String patient = exchange.post(
                        "/Patient",
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Spoilt\",\"given\":[\""
                                + UUID.randomUUID() + "\"]}],\"birthDate\":\"1948-02-03\"}")
                .is(201)
                .id();
        entry = "spoilt-" + UUID.randomUUID();
        exchange.put("/Observation/" + entry, observation(patient, "final")).is(201);
        exchange.put("/Observation/" + entry, observation(patient, "amended")).is(200);
    }

    private String observation(String patient, String status) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + entry + "\",\"status\":\"" + status
                + "\",\"code\":{\"text\":\"weight\"},\"subject\":{\"reference\":\"Patient/" + patient + "\"}}";
    }

    @Test
    void whatNobodySpoiltHolds() {
        assertThat(check.check()).matches(Finding::holds, "holds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update sharedrecord.record set source = -1 where id = ? | how they came",
                "update sharedrecord.record set ver = 7 where id = ? | former version missing",
                "update sharedrecord.record set toks = toks[2:] where id = ? | does not agree with its index",
                "update sharedrecord.record set body = convert_to(replace(convert_from(body, 'UTF8'), 'amended', 'final'), 'UTF8')"
                        + " where id = ? | does not agree with its index",
                "delete from sharedrecord.present p using sharedrecord.record r where r.id = ? and p.person = r.person"
                        + " | do not lead to their person",
                "insert into sharedrecord.ident (tok, key) select 42, key from sharedrecord.record where id = ?"
                        + " | that it does not have",
                "delete from sharedrecord.record where id = ? | a version missing"
            })
    void whatSomebodySpoiltIsFound(String how, String finding) {
        Finding found = transaction.execute(status -> {
            assertThat(jdbc.update(how, entry)).isPositive();
            status.setRollbackOnly();
            return check.check();
        });
        assertThat(found.holds()).isFalse();
        assertThat(found.sentence()).contains(finding);
    }
}

package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong in the house is said as plainly as what goes wrong outside, and nothing is said to have arrived that was not sent. */
@WithPlace
class FaultsOfOurOwnTests {

    private final Telling telling;
    private final Ledger ledger;
    private final Standing standing;
    private final JdbcClient tables;
    private final Client practice;
    private final Receiver receiver = Receiver.open();

    @Autowired
    FaultsOfOurOwnTests(
            Telling telling, Ledger ledger, Standing standing, JdbcClient tables, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        this.ledger = ledger;
        this.standing = standing;
        this.tables = tables;
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
    }

    @BeforeEach
    void permitted() {
        telling.permit(receiver);
    }

    @AfterEach
    void closed() {
        telling.over();
        receiver.close();
    }

    private String admissions() throws InterruptedException {
        return telling.subscribed(practice, Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", ""));
    }

    @Test
    void anEventThatCannotBeReadCountsAsAFailure() throws InterruptedException {
        String id = admissions();
        tables.sql("""
                insert into exchange.subscription_event (subscription, number, type, id, ver, kind, at)
                values (?, 1, 'Encounter', 'x', 1, 'nonsense', now())
                """).param(id).update();
        telling.failed(id, 2);
        assertThat(telling.failure(id))
                .isEqualTo("What changed could not be put together here; the fault is not the receiver's.");
    }

    @Test
    void aSearchWithoutNewsSendsNothingAndSoNothingArrived() throws InterruptedException {
        String id = telling.subscribed(
                practice,
                Telling.toSearch(
                        "Observation?code=" + Telling.code(),
                        receiver.address(),
                        ","
                                + Telling.with("heartbeat-period", "valueUnsignedInt 1")
                                        .replaceAll(",$", "")));
        Instant first = ledger.find(id).orElseThrow().heartbeat().orElseThrow();
        for (int i = 0; i < 500 && !beat(id).isAfter(first); i++) {
            Thread.sleep(20);
        }
        assertThat(beat(id)).isAfter(first);
        assertThat(receiver.requests()).isEmpty();
        assertThat(ledger.find(id).orElseThrow().told()).isEmpty();
    }

    private Instant beat(String id) {
        return ledger.find(id).orElseThrow().heartbeat().orElseThrow();
    }

    @Test
    void whatOurBooksSayAndTheRecordDoesNotIsMended() throws InterruptedException {
        String id = admissions();
        assertThat(ledger.state(ledger.find(id).orElseThrow(), State.OFF, "The place stopped here.", Instant.now()))
                .isTrue();
        standing.repair(id);
        assertThat(telling.stands(practice, id, "off").json().path("error").stringValue())
                .isEqualTo("The place stopped here.");
    }

    @Test
    void whatCannotBeginUntilSomebodyDoesSomethingWatchesNothing() throws InterruptedException {
        String id = practice.post(
                        "/Subscription", Telling.toSearch("Flag?date=2026-01-01", "https://not-permitted.example", ""))
                .is(201)
                .id();
        telling.stands(practice, id, "error");
        assertThat(ledger.watched()).doesNotContain("Flag");
    }
}

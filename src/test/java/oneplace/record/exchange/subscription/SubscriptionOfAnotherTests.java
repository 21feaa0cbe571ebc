package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two systems of one practice: each ends its own subscriptions, and not the other's, whichever way it asks. */
@WithPlace
class SubscriptionOfAnotherTests {

    private static final String REFUSED = "Only the client that asked for a subscription deletes it.";

    private final Telling telling;
    private final Ledger ledger;
    private final Client practice;
    private final Client colleague;
    private final Receiver receiver = Receiver.open();

    @Autowired
    SubscriptionOfAnotherTests(Telling telling, Ledger ledger, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        this.ledger = ledger;
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        colleague = fhir.practice(desk);
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

    private String subscribed() throws InterruptedException {
        return telling.subscribed(practice, Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", ""));
    }

    @Test
    void isDeletedByNobodyButTheClientThatAsked() throws InterruptedException {
        String id = subscribed();
        assertThat(colleague.call("DELETE", "/Subscription/" + id, "").is(409).sentence())
                .isEqualTo(REFUSED);
        assertThat(colleague
                        .call("DELETE", "/Subscription?_id=" + id, "")
                        .is(409)
                        .sentence())
                .isEqualTo(REFUSED);
        colleague
                .post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":"
                                + "{\"method\":\"DELETE\",\"url\":\"Subscription/" + id + "\"}}]}")
                .is(409);
        telling.stands(practice, id, "active");
        practice.call("DELETE", "/Subscription/" + id, "").is(204);
        assertThat(ledger.find(id)).isEmpty();
    }

    @Test
    void keepsItsSecretWhenTwoAskAtOnce() throws InterruptedException {
        String id = subscribed();
        assertThat(ledger.prepare(id, "another", "https://elsewhere.example/fhir", "theirs", Instant.now()))
                .isFalse();
        assertThat(ledger.find(id).orElseThrow().secret()).isEmpty();
    }
}

package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice must hear when a letter about Tilda Marsh may no longer be used, and not of anybody else's. */
@WithPlace
class DocumentWithdrawnTests {

    private final Telling telling;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Someone other;
    private final Receiver receiver = Receiver.open();

    @Autowired
    DocumentWithdrawnTests(Telling telling, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        other = office.someone("Edith", "Other");
        desk.knows(marsh).knows(other);
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

    private String letter(Someone about, String more) {
        return hospital.post(
                        "/DocumentReference",
                        "{\"resourceType\":\"DocumentReference\"," + more
                                + "\"status\":\"current\",\"subject\":{\"reference\":\"" + about.reference()
                                + "\"},\"content\":[{\"attachment\":{\"title\":\"a letter\"}}]}")
                .is(201)
                .id();
    }

    @Test
    void aDeletionIsToldByNameAndWithoutContent() throws InterruptedException {
        String id = telling.subscribed(
                practice,
                Telling.toTopic(
                        Topics.DOCUMENT_WITHDRAWN.url(),
                        receiver.address(),
                        "full-resource",
                        "patient=" + marsh.reference(),
                        ""));
        String own = letter(marsh, "");
        String others = letter(other, "");
        String restricted = letter(
                marsh,
                "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\",\"code\":\"mental-health\"}]},");
        for (String each : new String[] {restricted, others, own}) {
            hospital.call("DELETE", "/DocumentReference/" + each, "").is(204);
        }
        telling.settled(id);
        Request told = receiver.events(1).getFirst();
        assertThat(receiver.bundles("event-notification")).hasSize(1);
        assertThat(told.focus()).containsExactly("DocumentReference/" + own);
        assertThat(told.numbers()).containsExactly(1);
        assertThat(told.json()
                        .path("entry")
                        .path(1)
                        .path("request")
                        .path("method")
                        .stringValue())
                .isEqualTo("DELETE");
        assertThat(told.json().path("entry").path(1).has("resource")).isFalse();
    }
}

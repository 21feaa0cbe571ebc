package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A practice knows Tilda Marsh and not Edith Other, and wants to hear when its people are admitted. */
@WithPlace
class SystemToldOfAdmissionsTests {

    private final Telling telling;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Someone other;
    private final Receiver receiver = Receiver.open();

    @Autowired
    SystemToldOfAdmissionsTests(Telling telling, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        other = office.someone("Edith", "Other");
        desk.knows(marsh);
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

    private String admission(String content, String filter) throws InterruptedException {
        return telling.subscribed(
                practice, Telling.toTopic(Telling.ADMISSION, receiver.address() + "/hook", content, filter, ""));
    }

    @Test
    void theReceiverIsGreetedBeforeItIsToldAnything() throws InterruptedException {
        String id = admission("id-only", "");
        Request handshake = receiver.await(1, r -> r.is("handshake")).getFirst();
        assertThat(handshake.method()).isEqualTo("POST");
        assertThat(handshake.path()).isEqualTo("/hook");
        assertThat(handshake.headers().get("Content-Type")).startsWith("application/fhir+json");
        assertThat(handshake.said("status")).isEqualTo("requested");
        assertThat(handshake.said("events-since-subscription-start")).isEqualTo("0");
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, handshake.body());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(bundle.getEntryFirstRep().getRequest().getUrl()).endsWith("/Subscription/" + id + "/$status");
    }

    @Test
    void anAdmissionOfTheirsIsAnEventAndThatOfSomebodyElseIsNone() throws InterruptedException {
        String id = admission("id-only", "");
        hospital.post("/Encounter", Telling.admitted(other, "")).is(201);
        String first =
                hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201).id();
        hospital.post("/Encounter", Telling.admitted(other, "")).is(201);
        String second =
                hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201).id();
        telling.settled(id);
        List<Request> told = receiver.bundles("event-notification");
        assertThat(told.stream().flatMap(r -> r.focus().stream()))
                .containsExactly("Encounter/" + first, "Encounter/" + second);
        assertThat(told.stream().flatMap(r -> r.numbers().stream())).containsExactly(1, 2);
        assertThat(told.getLast().said("topic")).isEqualTo(Telling.ADMISSION);
        assertThat(told.getLast().said("events-since-subscription-start")).isEqualTo("2");
        assertThat(told.getLast().body()).doesNotContain("in-progress");
    }

    @Test
    void aChangeThatIsNoAdmissionIsNoEvent() throws InterruptedException {
        String id = admission("id-only", "");
        String stay = hospital.post("/Encounter", Telling.admitted(marsh, "").replace("in-progress", "planned"))
                .is(201)
                .id();
        hospital.put("/Encounter/" + stay, Telling.admitted(marsh, "\"id\":\"" + stay + "\","))
                .is(200);
        hospital.put("/Encounter/" + stay, Telling.admitted(marsh, "\"id\":\"" + stay + "\",\"language\":\"en\","))
                .is(200);
        telling.settled(id);
        assertThat(receiver.events(1).stream().flatMap(r -> r.numbers().stream()))
                .containsExactly(1);
    }

    @Test
    void theWholeResourceIsSentAsTheRecordKeepsIt() throws InterruptedException {
        admission("full-resource", "");
        String stay =
                hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201).id();
        Request told = receiver.events(1).getFirst();
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, told.body());
        assertThat(bundle.getEntry()).hasSize(2);
        assertThat(ResourceCheck.flaws((ObjectNode) told.json())).isEmpty();
        assertThat(bundle.getEntry().get(1).getFullUrl()).isEqualTo(practice.fhir() + "/Encounter/" + stay);
        assertThat(bundle.getEntry().get(1).getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.POST);
        assertThat(told.body())
                .contains(practice.get("/Encounter/" + stay).is(200).http().body());
    }

    @Test
    void anEmptyPayloadNamesNothing() throws InterruptedException {
        admission("empty", "");
        String stay =
                hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201).id();
        Request told = receiver.events(1).getFirst();
        assertThat(told.numbers()).containsExactly(1);
        assertThat(told.body()).doesNotContain(stay).doesNotContain("Encounter").doesNotContain("\"topic\"");
    }

    @Test
    void aPersonMayBeNamedByTheWholeAddress() throws InterruptedException {
        String id = admission("id-only", "patient=" + practice.fhir() + "/" + marsh.reference());
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        telling.settled(id);
        assertThat(receiver.events(1)).hasSize(1);
    }

    @Test
    void aFilterNarrowsItDown() throws InterruptedException {
        String id = admission("id-only", "Encounter?class=AMB");
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        String visit = hospital.post("/Encounter", Telling.admitted(marsh, "").replace("IMP", "AMB"))
                .is(201)
                .id();
        telling.settled(id);
        assertThat(receiver.events(1).stream().flatMap(r -> r.focus().stream())).containsExactly("Encounter/" + visit);
    }
}

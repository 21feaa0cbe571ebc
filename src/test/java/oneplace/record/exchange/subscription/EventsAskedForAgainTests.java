package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice lost its notifications of three admissions, and asks for them again. */
@WithPlace
class EventsAskedForAgainTests {

    private final Telling telling;
    private final Client hospital;
    private final Client practice;
    private final Desk desk;
    private final Someone marsh;
    private final Someone other;
    private final Receiver receiver = Receiver.open();

    @Autowired
    EventsAskedForAgainTests(Telling telling, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        hospital = fhir.exchange();
        desk = office.desk(OrganisationSign.GP);
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

    private String threeTold() throws InterruptedException {
        String id =
                telling.subscribed(practice, Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", ""));
        for (Someone each : List.of(marsh, other, marsh)) {
            hospital.post("/Encounter", Telling.admitted(each, "")).is(201);
        }
        telling.settled(id);
        return id;
    }

    private static Request read(Answer answer) {
        return new Request("", "", java.util.Map.of(), answer.is(200).http().body(), 200);
    }

    @Test
    void allOfThemOrThoseOfARange() throws InterruptedException {
        String id = threeTold();
        Answer all = practice.get("/Subscription/" + id + "/$events");
        assertThat(read(all).numbers()).containsExactly(1, 2, 3);
        assertThat(read(all).said("type")).isEqualTo("query-event");
        assertThat(read(all).said("events-since-subscription-start")).isEqualTo("3");
        assertThat(FhirContext.forR4Cached()
                        .newJsonParser()
                        .parseResource(Bundle.class, all.http().body())
                        .getType())
                .isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(read(practice.get("/Subscription/" + id + "/$events?eventsSinceNumber=2&eventsUntilNumber=2"))
                        .numbers())
                .containsExactly(2);
        practice.get("/Subscription/" + id + "/$events?eventsSinceNumber=two").is(400);
    }

    @Test
    void asMuchOfThemAsIsAskedFor() throws InterruptedException {
        String id = threeTold();
        String body = practice.get("/Subscription/" + id + "/$events?content=full-resource")
                .is(200)
                .http()
                .body();
        assertThat(FhirContext.forR4Cached()
                        .newJsonParser()
                        .parseResource(Bundle.class, body)
                        .getEntry())
                .hasSize(4)
                .allMatch(entry -> entry.hasResource());
        assertThat(practice.get("/Subscription/" + id + "/$events?content=empty")
                        .is(200)
                        .http()
                        .body())
                .doesNotContain("Encounter");
    }

    @Test
    void whatMayNoLongerBeSeenHasItsNumberOnly() throws InterruptedException {
        String id = threeTold();
        desk.leaves(other);
        Request again = read(practice.get("/Subscription/" + id + "/$events"));
        assertThat(again.numbers()).containsExactly(1, 2, 3);
        assertThat(again.focus()).element(1).isEqualTo("none");
        assertThat(again.focus()).element(0).asString().startsWith("Encounter/");
    }

    @Test
    void theStatusSaysHowEachStandsAndIsTheClientsOwn() throws InterruptedException {
        String id = threeTold();
        Answer one = practice.get("/Subscription/" + id + "/$status").is(200);
        assertThat(one.json().path("total").intValue()).isEqualTo(1);
        assertThat(read(one).said("status")).isEqualTo("active");
        assertThat(read(one).said("type")).isEqualTo("query-status");
        assertThat(read(one).said("topic")).isEqualTo(Telling.ADMISSION);
        assertThat(read(one).said("events-since-subscription-start")).isEqualTo("3");
        assertThat(practice.get("/Subscription/$status")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(practice.get("/Subscription/$status?status=off")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
        assertThat(practice.get("/Subscription/$status?id=" + id + "&id=x")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(hospital.get("/Subscription/$status")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
        hospital.get("/Subscription/" + id + "/$status").is(404);
    }

    @Test
    void metadataNamesTheTopicsAndTheOperations() {
        String metadata = practice.get("/metadata").is(200).http().body();
        assertThat(metadata)
                .contains(Telling.ADMISSION)
                .contains("OperationDefinition/backport-subscription-status")
                .contains("OperationDefinition/backport-subscription-events")
                .contains("backport-subscription-server-r4");
    }
}

package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.Horizon;
import oneplace.trust.identity.Scopes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a system may ask for, what it is refused, and what becomes of it when it asks again. */
@WithPlace
class SubscriptionAskedForTests {

    private final Telling telling;
    private final FhirDesk fhir;
    private final RecordOffice office;
    private final ApiClients clients;
    private final Ledger ledger;
    private final Client hospital;
    private final Client practice;
    private final Desk desk;
    private final Someone marsh;
    private final Receiver receiver = Receiver.open();

    @Autowired
    SubscriptionAskedForTests(Telling telling, FhirDesk fhir, RecordOffice office, ApiClients clients, Ledger ledger) {
        this.telling = telling;
        this.fhir = fhir;
        this.office = office;
        this.clients = clients;
        this.ledger = ledger;
        hospital = fhir.exchange();
        desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
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

    private String admission() {
        return Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", "");
    }

    private void refused(String subscription, String expression) {
        Answer answer = practice.post("/Subscription", subscription).is(422);
        assertThat(answer.expression()).isEqualTo(expression);
        assertThat(answer.sentence()).endsWith(".");
    }

    @Test
    void whatCannotBeCarriedOutIsRefusedWithThePlace() {
        String sound = admission();
        refused(sound.replace(Telling.ADMISSION, "https://x.example/topic"), "Subscription.criteria");
        refused(Telling.toSearch("Observation?cod=1", "https://x.example", ""), "Subscription.criteria");
        refused(Telling.toSearch("Observation?date=whenever", "https://x.example", ""), "Subscription.criteria");
        refused(Telling.toSearch("Nothing?code=1", "https://x.example", ""), "Subscription.criteria");
        refused(
                Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "Encounter?length=5", ""),
                "Subscription.criteria");
        refused(
                Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "Observation?code=5", ""),
                "Subscription.criteria");
        refused(sound.replace("\"rest-hook\"", "\"websocket\""), "Subscription.channel.type");
        refused(sound.replace(receiver.address(), "somewhere"), "Subscription.channel.endpoint");
        refused(sound.replace(receiver.address(), "https://me:secret@x.example"), "Subscription.channel.endpoint");
        refused(sound.replace(receiver.address(), "ftp://x.example"), "Subscription.channel.endpoint");
        refused(sound.replace("application/fhir+json", "text/plain"), "Subscription.channel.payload");
        refused(
                sound.replace("application/fhir+json", "application/fhir+json;fhirVersion=4.3"),
                "Subscription.channel.payload");
        refused(sound.replace("id-only", "everything"), "Subscription.channel.payload");
        refused(
                sound.replace("\"type\":\"rest-hook\"", "\"type\":\"rest-hook\",\"header\":[\"Host: elsewhere\"]"),
                "Subscription.channel.header");
        refused(
                sound.replace("\"type\":\"rest-hook\"", "\"type\":\"rest-hook\",\"header\":[\"nonsense\"]"),
                "Subscription.channel.header");
    }

    @Test
    void aClientHearsOnlyOfWhatItsTokenLetsItRead() {
        Client narrow = fhir.client(desk, Horizon.OWN_PEOPLE, "system/Subscription.cruds system/Observation.rs");
        assertThat(narrow.post("/Subscription", admission()).is(422).sentence()).contains("system/Encounter.rs");
        assertThat(narrow.post("/Subscription", Telling.toSearch("Observation?patient.name=x", "https://x.example", ""))
                        .is(422)
                        .sentence())
                .contains("system/Patient.rs");
    }

    @Test
    void onlyTheServerSaysThatASubscriptionIsActive() {
        String stuck = admission().replace(receiver.address(), "https://not-permitted.example");
        Answer created = practice.post("/Subscription", stuck.replace("\"requested\"", "\"active\""))
                .is(201);
        assertThat(created.json().path("status").stringValue()).isEqualTo("requested");
    }

    @Test
    void anotherOrganisationSeesItNotAndAnotherClientOfTheSameChangesItNot() throws InterruptedException {
        String id = telling.subscribed(practice, admission());
        Client stranger = fhir.practice(office.desk(OrganisationSign.GP));
        stranger.get("/Subscription/" + id).is(404);
        assertThat(stranger.get("/Subscription?_id=" + id)
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
        for (String query : List.of("", "?status=active", "?_count=5", "?_sort=_lastUpdated", "?status:not=off")) {
            assertThat(stranger.get("/Subscription" + query).is(200).http().body())
                    .as(query)
                    .doesNotContain(id);
        }
        assertThat(stranger.get("/Subscription?status=active&_summary=count")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
        stranger.get("/Subscription/" + id + "/_history").is(404);
        Client colleague = fhir.practice(desk);
        String read = colleague.get("/Subscription/" + id).is(200).http().body();
        assertThat(colleague
                        .put("/Subscription/" + id, read.replace("a test", "mine"))
                        .is(422)
                        .sentence())
                .isEqualTo("Only the client that asked for a subscription changes it.");
        colleague.get("/Subscription/" + id + "/$events").is(404);
    }

    @Test
    void whoTurnsItOffHearsNothingMoreAndWhoAsksAgainHearsFromThenOn() throws InterruptedException {
        String id = telling.subscribed(practice, admission());
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        practice.put("/Subscription/" + id, read.replace("\"active\"", "\"off\""))
                .is(200);
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        Telling.quietly();
        assertThat(receiver.bundles("event-notification")).isEmpty();
        practice.put("/Subscription/" + id, read.replace("\"active\"", "\"requested\""))
                .is(200);
        telling.stands(practice, id, "active");
        String later =
                hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201).id();
        telling.settled(id);
        assertThat(receiver.bundles("event-notification"))
                .singleElement()
                .satisfies(told -> assertThat(told.focus()).containsExactly("Encounter/" + later));
    }

    @Test
    void whatIsTurnedOffWhileItsReceiverIsGreetedStaysOff() throws InterruptedException {
        receiver.takes(java.time.Duration.ofSeconds(1));
        String id = practice.post("/Subscription", admission()).is(201).id();
        receiver.await(1, r -> r.is("handshake"));
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        practice.put("/Subscription/" + id, read.replace("\"requested\"", "\"off\""))
                .is(200);
        Telling.quietly();
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(Undertaking.State.OFF);
        assertThat(practice.get("/Subscription/" + id)
                        .is(200)
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("off");
    }

    @Test
    void whatIsDeletedIsOver() throws InterruptedException {
        String id = telling.subscribed(practice, admission());
        practice.call("DELETE", "/Subscription/" + id, "").is(204);
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        Telling.quietly();
        assertThat(receiver.bundles("event-notification")).isEmpty();
        assertThat(ledger.find(id)).isEmpty();
    }

    @Test
    void itEndsWhenItsSubscriberWantedItTo() throws InterruptedException {
        String past = admission().replace("\"reason\"", "\"end\":\"2020-12-31T12:00:00Z\",\"reason\"");
        String id = practice.post("/Subscription", past).is(201).id();
        assertThat(telling.stands(practice, id, "off").json().path("error").stringValue())
                .isEqualTo("It ended when its subscriber wanted it to.");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void aSuspendedClientIsToldNothingMore() throws InterruptedException {
        String id = telling.subscribed(practice, admission());
        clients.suspend(ledger.find(id).orElseThrow().client(), "a test");
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        awaits(() -> assertThat(ledger.find(id).orElseThrow().reason())
                .isEqualTo("The client that asked for it is suspended or was removed."));
        assertThat(receiver.bundles("event-notification")).isEmpty();
        telling.stands(hospital, id, "off");
    }

    @Test
    void aClientThatLostAScopeIsToldNothingMore() throws InterruptedException {
        String id = telling.subscribed(practice, admission());
        clients.register(
                new ApiClient(
                        ledger.find(id).orElseThrow().client(),
                        "Narrowed",
                        desk.organisation().code(),
                        Purpose.DIRECT_CARE,
                        Set.of(InformationClass.CLINICAL),
                        Horizon.OWN_PEOPLE,
                        Set.of(desk.team().code()),
                        Scopes.of("system/Observation.rs")),
                "a-secret-of-tests",
                "a test");
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        awaits(() -> assertThat(ledger.find(id).orElseThrow().reason())
                .isEqualTo("The client may no longer read Encounter."));
        assertThat(receiver.bundles("event-notification")).isEmpty();
    }

    private static void awaits(ThrowingCallable holds) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try {
                holds.call();
                return;
            } catch (Throwable e) {
                Thread.sleep(20);
            }
        }
        try {
            holds.call();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsSentWhereThePlaceDoesNotPermitIt() throws InterruptedException {
        try (Receiver unknown = Receiver.open()) {
            for (String endpoint : List.of(
                    unknown.address(),
                    unknown.address().replace("127.0.0.1", "localhost"),
                    unknown.address().replace("127.0.0.1", "[::1]"),
                    unknown.address().replace("127.0.0.1", "2130706433"))) {
                Answer created = practice.post("/Subscription", admission().replace(receiver.address(), endpoint));
                if (created.status() == 201) {
                    JsonNode stands =
                            telling.stands(practice, created.id(), "error").json();
                    assertThat(stands.path("error").stringValue())
                            .isEqualTo(
                                    "The address is not encrypted (https), which this place does not permit for it.");
                }
            }
            String host = practice.post(
                            "/Subscription", admission().replace(receiver.address(), "https://hooks.example"))
                    .is(201)
                    .id();
            assertThat(telling.stands(practice, host, "error")
                            .json()
                            .path("error")
                            .stringValue())
                    .isEqualTo("This place does not send to the host hooks.example yet; an administrator permits it"
                            + " under Settings.");
            assertThat(unknown.requests()).isEmpty();
        }
    }

    @Test
    void aSignOfLifeComesAsOftenAsWasAskedFor() throws InterruptedException {
        telling.subscribed(
                practice,
                Telling.toTopic(
                        Telling.ADMISSION,
                        receiver.address(),
                        "id-only",
                        "",
                        Telling.with("heartbeat-period", "valueUnsignedInt 5")));
        var beat = receiver.await(1, r -> r.is("heartbeat")).getFirst();
        assertThat(beat.said("status")).isEqualTo("active");
        assertThat(beat.numbers()).isEmpty();
    }
}

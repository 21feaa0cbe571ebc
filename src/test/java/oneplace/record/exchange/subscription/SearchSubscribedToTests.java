package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.record.sharedrecord.EntriesChanged;
import oneplace.record.sharedrecord.ResourceId;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A practice wants every measurement of one kind of Tilda Marsh, by a search as R4 has it. */
@WithPlace
class SearchSubscribedToTests {

    private final Telling telling;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RecordOffice office;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final String code = Telling.code();
    private final Receiver receiver = Receiver.open();

    @Autowired
    SearchSubscribedToTests(
            Telling telling, JdbcClient jdbc, TransactionOperations transaction, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.office = office;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
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

    private String subscribed(String more) throws InterruptedException {
        return telling.subscribed(
                practice,
                Telling.toSearch(
                        "Observation?code=https://x.example|" + code + "&patient=" + marsh.reference(),
                        receiver.address() + "/base/",
                        more));
    }

    @Test
    void theResourceIsPutWhereTheReceiverKeepsIt() throws InterruptedException {
        String id = subscribed(",\"payload\":\"application/fhir+json\"");
        hospital.post("/Observation", Telling.measured(marsh, Telling.code())).is(201);
        String own = hospital.post("/Observation", Telling.measured(marsh, code))
                .is(201)
                .id();
        telling.settled(id);
        assertThat(receiver.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.path()).isEqualTo("/base/Observation/" + own);
            assertThat(request.body())
                    .isEqualTo(
                            practice.get("/Observation/" + own).is(200).http().body());
        });
    }

    @Test
    void inXmlIfThatIsAskedFor() throws InterruptedException {
        subscribed(",\"payload\":\"application/fhir+xml\"");
        hospital.post("/Observation", Telling.measured(marsh, code)).is(201);
        Request request = receiver.await(1, r -> r.method().equals("PUT")).getFirst();
        assertThat(request.headers().get("Content-Type")).startsWith("application/fhir+xml");
        Observation read = FhirContext.forR4Cached().newXmlParser().parseResource(Observation.class, request.body());
        assertThat(read.getCode().getCodingFirstRep().getCode()).isEqualTo(code);
    }

    @Test
    void withoutAPayloadOnlyThatSomethingChanged() throws InterruptedException {
        String id = subscribed("");
        hospital.post("/Observation", Telling.measured(marsh, code)).is(201);
        telling.settled(id);
        assertThat(receiver.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/base/");
            assertThat(request.body()).isEmpty();
        });
    }

    @Test
    void whatCeasesToMatchOrIsDeletedIsNotTold() throws InterruptedException {
        String id = subscribed(",\"payload\":\"application/fhir+json\"");
        String own = hospital.post("/Observation", Telling.measured(marsh, code))
                .is(201)
                .id();
        telling.settled(id);
        hospital.put(
                        "/Observation/" + own,
                        Telling.measured(marsh, Telling.code())
                                .replace("\"status\"", "\"id\":\"" + own + "\",\"status\""))
                .is(200);
        telling.settled(id);
        hospital.call("DELETE", "/Observation/" + own, "").is(204);
        telling.settled(id);
        Telling.quietly();
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void aChainIsDecidedAsASearchDecidesIt() throws InterruptedException {
        String id = telling.subscribed(
                practice,
                Telling.toSearch("Observation?code=" + code + "&patient.family=Marsh", receiver.address(), ""));
        Someone other = office.someone("Edith", "Other");
        practice.desk().knows(other);
        hospital.post("/Observation", Telling.measured(other, code)).is(201);
        telling.settled(id);
        assertThat(receiver.requests()).isEmpty();
        hospital.post("/Observation", Telling.measured(marsh, code)).is(201);
        telling.settled(id);
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void aTransactionThatIsRolledBackTellsNothing() throws InterruptedException {
        subscribed("");
        transaction.executeWithoutResult(status -> {
            practice.desk().writes(practice.desk().nurse(), Telling.measured(marsh, code));
            status.setRollbackOnly();
        });
        hospital.post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                                + Telling.measured(marsh, code)
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}},{\"request\":{\"method\":\"POST\","
                                + "\"url\":\"Observation\"},\"resource\":"
                                + Telling.measured(marsh, code).replace("Patient/", "Patient/x") + "}]}")
                .is(422);
        Telling.quietly();
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void whatNobodyWatchesIsNotNoted() {
        hospital.post("/Flag", flag()).is(201);
        assertThat(jdbc.sql("select count(*) from exchange.change where type = 'Flag'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String flag() {
        return "{\"resourceType\":\"Flag\",\"status\":\"active\",\"code\":{\"text\":\"a test\"},\"subject\":{\"reference\":\""
                + marsh.reference() + "\"}}";
    }

    @Test
    void aChangeThatNobodyWatchesAsksTheTablesNothing() {
        Ledger unasked = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("watched")) {
                        return Set.of("Encounter");
                    }
                    throw new AssertionError("asked for " + method.getName());
                });
        Watched watched = new Watched(unasked, new Bell());
        watched.refresh();
        watched.on(new EntriesChanged(
                false,
                List.of(new EntriesChanged.Changed(
                        new ResourceId("Observation", "1"),
                        1,
                        EntriesChanged.Kind.CREATED,
                        Instant.EPOCH,
                        new byte[0]))));
    }
}

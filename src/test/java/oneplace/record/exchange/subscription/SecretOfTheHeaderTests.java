package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practice's receiver wants a password with every notification; nobody but the receiver ever sees it. */
@WithPlace
class SecretOfTheHeaderTests {

    private static final String SECRET = "Bearer of-nobody-elses-business";

    private final Telling telling;
    private final JdbcClient jdbc;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Receiver receiver = Receiver.open();

    @Autowired
    SecretOfTheHeaderTests(Telling telling, FhirDesk fhir, RecordOffice office, JdbcClient jdbc) {
        this.telling = telling;
        this.jdbc = jdbc;
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

    private String admission() {
        return Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", "");
    }

    private String withSecret() {
        return admission()
                .replace(
                        "\"type\":\"rest-hook\"",
                        "\"type\":\"rest-hook\",\"header\":[\"Authorization: " + SECRET + "\"]");
    }

    @Test
    void theSecretOfTheHeaderIsSentAndShownToNobody() throws InterruptedException {
        Answer created = practice.post("/Subscription", withSecret(), "Prefer", "return=representation")
                .is(201);
        String id = created.id();
        telling.stands(practice, id, "active");
        assertThat(receiver.requests())
                .isNotEmpty()
                .allMatch(r -> SECRET.equals(r.headers().get("Authorization")));
        assertThat(created.http().body()).contains("Authorization: (kept, not shown)");
        for (String path : List.of("", "/_history", "/_history/1", "/$status")) {
            assertThat(practice.get("/Subscription/" + id + path).is(200).http().body())
                    .doesNotContain("nobody-elses");
        }
        assertThat(jdbc.sql("select row_to_json(s)::text from exchange.subscription s where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("nobody-elses");
        byte[] received = jdbc.sql("""
                        select o.text from sharedrecord.record_version r join sharedrecord.received o on o.id = r.source
                         where r.id = :id and r.ver = 1
                        """).param("id", id).query(byte[].class).single();
        assertThat(inflated(received)).contains("kept, not shown").doesNotContain("nobody-elses");
    }

    private static String inflated(byte[] deflated) {
        try (var in = new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(deflated))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return new String(deflated, StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoSendsBackWhatTheyReadKeepsTheSecretAndGoesOn() throws InterruptedException {
        String id = telling.subscribed(practice, withSecret());
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        Answer updated = practice.put("/Subscription/" + id, read.replace("a test", "another reason"))
                .is(200);
        assertThat(updated.json().path("status").stringValue()).isEqualTo("active");
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        assertThat(receiver.events(1).getFirst().headers()).containsEntry("Authorization", SECRET);
    }

    @Test
    void whoNamesAnotherHostSaysTheSecretAgain() throws InterruptedException {
        String id = telling.subscribed(practice, withSecret());
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        try (Receiver elsewhere = Receiver.open()) {
            telling.permit(elsewhere);
            Answer refused = practice.put("/Subscription/" + id, read.replace(receiver.address(), elsewhere.address()))
                    .is(422);
            assertThat(refused.expression()).isEqualTo("Subscription.channel.header");
            assertThat(refused.sentence()).isEqualTo("The value of this header is not known here; send it again.");
        }
    }

    @Test
    void aSecretInABundleIsRefusedSinceABundleIsKeptAsItCame() {
        String entry = "{\"resource\":" + withSecret() + ",\"request\":{\"method\":\"POST\",\"url\":\"Subscription\"}}";
        Answer whole = practice.post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entry + ",{\"resource\":"
                                + admission() + ",\"request\":{\"method\":\"POST\",\"url\":\"Subscription\"}}]}")
                .is(422);
        assertThat(whole.expression()).isEqualTo("Bundle.entry[0].resource.channel.header");
    }

    @Test
    void aTransactionThatDeletesWritesNoSubscription() {
        String gone = practice.post("/Subscription", admission()).is(201).id();
        Answer refused = practice.post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\","
                                + "\"url\":\"Subscription/" + gone + "\"}},{\"resource\":" + withSecret()
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Subscription\"}}]}")
                .is(422);
        assertThat(refused.sentence()).contains("send it by itself");
        practice.get("/Subscription/" + gone).is(200);
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class RequestSentTwiceTests {

    private final FhirDesk fhir;
    private final Client exchange;
    private final String key = UUID.randomUUID().toString();
    private final String number = UUID.randomUUID().toString();

    @Autowired
    RequestSentTwiceTests(FhirDesk fhir) {
        this.fhir = fhir;
        this.exchange = fhir.exchange();
    }

    private String practitioner() {
        return "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"https://x.example/twice\",\"value\":\""
                + number + "\"}]}";
    }

    private int count() {
        return exchange.get("/Practitioner?identifier=https://x.example/twice%7C" + number + "&_total=accurate")
                .is(200)
                .json()
                .path("total")
                .intValue();
    }

    @Test
    void isCarriedOutOnceAndAnsweredAlike() {
        Answer first = exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key)
                .is(201);
        Answer second = exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key)
                .is(201);
        assertThat(second.http().body()).isEqualTo(first.http().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void isCarriedOutOnceThoughTenArriveTogether() throws Exception {
        Callable<Answer> request = () -> exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key);
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Future<Answer>> answers = threads.invokeAll(
                    IntStream.range(0, 10).mapToObj(i -> request).toList());
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().is(201).id())
                        .isEqualTo(answers.getFirst().get().id());
            }
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void isRefusedWhenItAsksForSomethingElse() {
        exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key).is(201);
        exchange.post(
                        "/Practitioner",
                        practitioner().replace("{\"resourceType\"", "{\"active\":true,\"resourceType\""),
                        "Idempotency-Key",
                        key)
                .is(422);
        exchange.post("/Practitioner", practitioner(), "Idempotency-Key", "a key")
                .is(400);
    }

    @Test
    void isCarriedOutAfterAnAttemptThatFailed() {
        exchange.post("/Practitioner", "{\"resourceType\":\"Practitioner\",\"gender\":\"x\"}", "Idempotency-Key", key)
                .is(400);
        exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key).is(201);
    }

    @Test
    void isAnothersOwnWithTheSameKey() {
        exchange.post("/Practitioner", practitioner(), "Idempotency-Key", key).is(201);
        fhir.exchange()
                .post("/Practitioner", practitioner(), "Idempotency-Key", key)
                .is(201);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void isCarriedOutOnceAsABundleToo() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                + practitioner() + ",\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\"}}]}";
        Answer first = exchange.post("", bundle, "Idempotency-Key", key, "Prefer", "return=representation")
                .is(200);
        assertThat(first.json().at("/entry/0/response/status").stringValue()).isEqualTo("201 Created");
        assertThat(first.json().path("entry").path(0).has("resource")).isFalse();
        Answer second = exchange.post("", bundle, "Idempotency-Key", key).is(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(count()).isEqualTo(1);
    }

    /** What is noted is given again as it is, so it must hold nothing that the record would have to decide about. */
    @ParameterizedTest
    @CsvSource({"batch,POST,Practitioner", "batch,GET,Practitioner", "transaction,GET,Practitioner"})
    void isRefusedTheKeyWhenItReadsOrCouldFailInPart(String type, String method, String url) {
        String entry = method.equals("POST")
                ? "{\"resource\":" + practitioner() + ",\"request\":{\"method\":\"POST\",\"url\":\"" + url + "\"}}"
                : "{\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}";
        exchange.post(
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + entry + "]}",
                        "Idempotency-Key",
                        key)
                .is(400);
        assertThat(count()).isZero();
    }

    @Test
    void createsOneUnderOneConditionThoughTenArriveTogether() throws Exception {
        Callable<Answer> request = () -> exchange.post(
                "/Practitioner", practitioner(), "If-None-Exist", "identifier=https://x.example/twice|" + number);
        try (var threads = Executors.newFixedThreadPool(10)) {
            threads.invokeAll(IntStream.range(0, 10).mapToObj(i -> request).toList());
        }
        assertThat(count()).isEqualTo(1);
    }
}

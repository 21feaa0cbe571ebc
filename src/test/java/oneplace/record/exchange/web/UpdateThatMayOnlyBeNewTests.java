package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** <em>If-None-Match: *</em> and <em>If-Match</em> (RFC 9110, 13.1), alone and in a transaction. */
@WithPlace
class UpdateThatMayOnlyBeNewTests {

    private final Client exchange;
    private final String id = "new-" + UUID.randomUUID();

    @Autowired
    UpdateThatMayOnlyBeNewTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    private static String practitioner(String id, String family) {
        return "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\",\"identifier\":[{\"system\":"
                + "\"https://x.example/staff\",\"value\":\"" + id + "\"}],\"name\":[{\"family\":\"" + family + "\"}]}";
    }

    private static String transaction(String method, String url, String resource, String condition) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{"
                + (resource.isEmpty() ? "" : "\"resource\":" + resource + ",") + "\"request\":{\"method\":\"" + method
                + "\",\"url\":\"" + url + "\"," + condition + "}}]}";
    }

    private String family() {
        return exchange.get("/Practitioner/" + id)
                .is(200)
                .json()
                .at("/name/0/family")
                .stringValue();
    }

    private String where() {
        return "Practitioner?identifier=https://x.example/staff%7C" + id;
    }

    @Test
    void ofManyAtTheSameTimeOneIsWritten() throws Exception {
        List<Callable<Integer>> puts = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>)
                        () -> exchange.put("/Practitioner/" + id, practitioner(id, "Family " + i), "If-None-Match", "*")
                                .status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(puts).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsOnly(201, 412);
            assertThat(answers).containsOnlyOnce(201);
        }
        assertThat(exchange.get("/Practitioner/" + id).header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void standsAlsoInATransaction() {
        String onlyNew = "\"ifNoneMatch\":\"*\"";
        String url = "Practitioner/" + id;
        exchange.post("", transaction("PUT", url, practitioner(id, "First"), onlyNew))
                .is(200);
        exchange.post("", transaction("PUT", url, practitioner(id, "Second"), onlyNew))
                .is(412);
        exchange.post("", transaction("PUT", where(), practitioner(id, "Second"), onlyNew))
                .is(412);
        exchange.put("/" + where(), practitioner(id, "Second"), "If-None-Match", "*")
                .is(412);
        assertThat(family()).isEqualTo("First");
    }

    @Test
    void bringsBackWhatWasDeleted() {
        exchange.put("/Practitioner/" + id, practitioner(id, "First")).is(201);
        exchange.call("DELETE", "/Practitioner/" + id, "").is(204);
        exchange.put("/Practitioner/" + id, practitioner(id, "Second"), "If-None-Match", "*");
        assertThat(family()).isEqualTo("Second");
    }

    @Test
    void ofAPatientHoldsUnderTheIdTheSenderChose() {
        String patient =
                "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"name\":[{\"family\":\"Onlynew\",\"given\":[\""
                        + UUID.randomUUID() + "\"]}],\"gender\":\"female\",\"birthDate\":\"1950-02-03\"}";
        exchange.put("/Patient/" + id, patient, "If-None-Match", "*").is(201);
        exchange.put("/Patient/" + id, patient.replace("female", "male"), "If-None-Match", "*")
                .is(412);
        assertThat(exchange.get("/Patient/" + id).json().path("gender").stringValue())
                .isEqualTo("female");
    }

    @Test
    void aStaleVersionStopsAConditionalDeletionInATransaction() {
        exchange.put("/Practitioner/" + id, practitioner(id, "First")).is(201);
        exchange.post("", transaction("DELETE", where(), "", "\"ifMatch\":\"W/\\\"7\\\"\""))
                .is(412);
        assertThat(family()).isEqualTo("First");
        exchange.post("", transaction("DELETE", where(), "", "\"ifMatch\":\"W/\\\"1\\\"\""))
                .is(200);
        exchange.get("/Practitioner/" + id).is(410);
    }

    @Test
    void aVersionThatCannotBeThereMakesNothing() {
        exchange.put(
                        "/" + where(),
                        practitioner(id, "First").replace("\"id\":\"" + id + "\",", ""),
                        "If-Match",
                        "W/\"3\"")
                .is(412);
        assertThat(exchange.get("/" + where() + "&_total=accurate")
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
    }
}

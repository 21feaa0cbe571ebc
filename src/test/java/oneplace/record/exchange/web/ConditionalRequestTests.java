package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class ConditionalRequestTests {

    private final Client exchange;
    private String number = "";

    @Autowired
    ConditionalRequestTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void aNumber() {
        number = "if-" + UUID.randomUUID();
    }

    private String practitioner(String id) {
        return "{\"resourceType\":\"Practitioner\"," + (id.isEmpty() ? "" : "\"id\":\"" + id + "\",")
                + "\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\"" + number
                + "\"}],\"name\":[{\"family\":\"" + UUID.randomUUID() + "\"}]}";
    }

    private String where() {
        return "/Practitioner?identifier=https://x.example/staff%7C" + number;
    }

    @Test
    void updateCreatesWhenNothingMatches() {
        Answer made = exchange.put(where(), practitioner("")).is(201);
        assertThat(made.header("Location")).contains("/Practitioner/" + made.id() + "/_history/1");
        Answer changed = exchange.put(where(), practitioner("")).is(200);
        assertThat(changed.id()).isEqualTo(made.id());
        assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
        exchange.put(where(), practitioner(made.id())).is(200);
    }

    @Test
    void updateCreatesUnderTheIdThatWasSent() {
        String id = "chosen-" + UUID.randomUUID();
        assertThat(exchange.put(where(), practitioner(id)).is(201).id()).isEqualTo(id);
        assertThat(exchange.put(where(), practitioner("another"))
                        .is(400)
                        .json()
                        .path("resourceType")
                        .stringValue())
                .isEqualTo("OperationOutcome");
    }

    @Test
    void updateIsRefusedWhenSeveralMatchOrNothingIsAsked() {
        exchange.post("/Practitioner", practitioner("")).is(201);
        exchange.post("/Practitioner", practitioner("")).is(201);
        exchange.put(where(), practitioner("")).is(412);
        exchange.put("/Practitioner", practitioner("")).is(400);
        exchange.put("/Practitioner/not_an_id", practitioner("not_an_id")).is(400);
        exchange.put("/Practitioner?colour=blue", practitioner("")).is(400);
    }

    @Test
    void updateByIdKeepsToItsAddress() {
        String id = "put-" + UUID.randomUUID();
        Answer made = exchange.put("/Practitioner/" + id, practitioner(id)).is(201);
        assertThat(made.id()).isEqualTo(id);
        assertThat(made.header("Location")).endsWith("/Practitioner/" + id + "/_history/1");
        exchange.put("/Practitioner/" + id, practitioner("")).is(400);
        exchange.put("/Practitioner/" + id, practitioner("other")).is(400);
        exchange.put("/Practitioner/" + id, practitioner(id), "If-None-Match", "*")
                .is(412);
        exchange.put("/Practitioner/" + id, practitioner(id), "If-Match", "W/\"1\"")
                .is(200);
        exchange.put("/Practitioner/" + id, practitioner(id), "If-Match", "W/\"1\"")
                .is(412);
        exchange.put("/Practitioner/none", practitioner("none"), "If-Match", "W/\"1\"")
                .is(412);
        exchange.put("/Practitioner/" + id, practitioner(id), "If-Match", "x").is(400);
    }

    @Test
    void readAnswersThatNothingChanged() {
        Answer made = exchange.post("/Practitioner", practitioner("")).is(201);
        String path = "/Practitioner/" + made.id();
        Answer read = exchange.get(path).is(200);
        assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
        exchange.get(path, "If-None-Match", read.header("ETag")).is(304);
        exchange.get(path, "If-None-Match", "W/\"9\"").is(200);
        exchange.get(path, "If-Modified-Since", read.header("Last-Modified")).is(304);
        exchange.get(path, "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT").is(200);
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.examples.WithPlace;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@WithPlace
class BinaryContentTests {

    private final Client exchange;

    @Autowired
    BinaryContentTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @Test
    void isKeptAndGivenAsItIs() {
        Answer made = exchange.post("/Binary", "a,b\n1,2\n", "Content-Type", "text/csv")
                .is(201);
        assertThat(made.json().path("contentType").stringValue()).isEqualTo("text/csv");
        Answer raw = exchange.get("/Binary/" + made.id(), "Accept", "text/csv").is(200);
        assertThat(raw.http().body()).isEqualTo("a,b\n1,2\n");
        assertThat(raw.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(raw.header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void isAResourceForWhoAsksForOne() {
        Answer made = exchange.post(
                        "/Binary", "{\"resourceType\":\"Binary\",\"contentType\":\"text/plain\",\"data\":\"SGVsbG8=\"}")
                .is(201);
        assertThat(exchange.get("/Binary/" + made.id(), "Accept", "application/fhir+json")
                        .is(200)
                        .json()
                        .path("data")
                        .stringValue())
                .isEqualTo("SGVsbG8=");
        assertThat(exchange.get("/Binary/" + made.id() + "?_format=json")
                        .is(200)
                        .json()
                        .path("resourceType")
                        .stringValue())
                .isEqualTo("Binary");
        assertThat(exchange.get("/Binary/" + made.id(), "Accept", "text/plain")
                        .is(200)
                        .http()
                        .body())
                .isEqualTo("Hello");
        exchange.get("/Binary/" + made.id(), "Accept", "image/png").is(406);
        exchange.post("/Observation", "a,b", "Content-Type", "text/csv").is(415);
    }

    @Test
    void isGivenAsItIsToWhoNamesNoFormOfFhir() {
        Answer made =
                exchange.post("/Binary", "a,b", "Content-Type", "text/csv").is(201);
        String path = "/Binary/" + made.id();
        assertThat(exchange.get(path).is(200).http().body()).isEqualTo("a,b");
        assertThat(exchange.get(path, "Accept", "*/*").is(200).header("Content-Type"))
                .isEqualTo("text/csv");
        assertThat(exchange.get(path + "/_history/1").is(200).http().body()).isEqualTo("a,b");
        assertThat(exchange.get(path, "Accept", "application/json, */*").is(200).id())
                .isEqualTo(made.id());
    }

    @Test
    void andTheStatementOfCodesIsOneOfItsOwn() {
        Answer codes = exchange.get("/metadata?mode=terminology").is(200);
        assertThat(codes.json().path("resourceType").stringValue()).isEqualTo("TerminologyCapabilities");
        assertThat(ResourceCheck.flaws((ObjectNode) codes.json())).isEmpty();
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WithPlace
class HistoryReadTests {

    private final FhirDesk fhir;
    private final Client exchange;

    @Autowired
    HistoryReadTests(FhirDesk fhir) {
        this.fhir = fhir;
        this.exchange = fhir.exchange();
    }

    private static String device(String id, String name) {
        return "{\"resourceType\":\"Medication\",\"id\":\"" + id + "\",\"code\":{\"text\":\"" + name + "\"}}";
    }

    private String threeVersions() {
        String id = "hist-" + UUID.randomUUID();
        exchange.put("/Medication/" + id, device(id, "one")).is(201);
        exchange.put("/Medication/" + id, device(id, "two")).is(200);
        exchange.put("/Medication/" + id, device(id, "three")).is(200);
        return id;
    }

    private static List<String> texts(Answer history) {
        return history.json()
                .path("entry")
                .valueStream()
                .map(e -> e.at("/resource/code/text").asString(""))
                .toList();
    }

    @Test
    void ofOneResourceIsItsVersionsLatestFirst() {
        String id = threeVersions();
        Answer history = exchange.get("/Medication/" + id + "/_history").is(200);
        assertThat(history.json().path("type").stringValue()).isEqualTo("history");
        assertThat(texts(history)).containsExactly("three", "two", "one");
        JsonNode first = history.json().at("/entry/2");
        assertThat(first.path("fullUrl").stringValue()).isEqualTo(exchange.fhir() + "/Medication/" + id);
        assertThat(first.at("/request/method").stringValue()).isEqualTo("PUT");
        assertThat(first.at("/response/status").stringValue()).startsWith("201");
        assertThat(exchange.get("/Medication/none/_history").status()).isEqualTo(404);
    }

    @Test
    void ofOneResourceIsPaged() {
        String id = threeVersions();
        Answer page = exchange.get("/Medication/" + id + "/_history?_count=2").is(200);
        assertThat(texts(page)).containsExactly("three", "two");
        assertThat(page.json().path("total").intValue()).isEqualTo(3);
        Answer next = exchange.get(page.link("next")).is(200);
        assertThat(texts(next)).containsExactly("one");
        assertThat(next.link("next")).isEmpty();
        Answer number =
                exchange.get("/Medication/" + id + "/_history?_summary=count").is(200);
        assertThat(number.json().has("entry")).isFalse();
        assertThat(number.json().path("total").intValue()).isEqualTo(3);
    }

    @Test
    void sinceATimeLeavesOutWhatWasBefore() throws Exception {
        String id = threeVersions();
        String second = exchange.get("/Medication/" + id + "/_history/2")
                .json()
                .at("/meta/lastUpdated")
                .stringValue();
        assertThat(texts(exchange.get("/Medication/" + id + "/_history?_since=" + second)
                        .is(200)))
                .contains("three", "two");
        assertThat(texts(exchange.get("/Medication/" + id + "/_history?_since=2999-01-01T00:00:00Z")
                        .is(200)))
                .isEmpty();
        assertThat(texts(
                        exchange.get("/Medication/" + id + "/_history?_at=1999").is(200)))
                .isEmpty();
        assertThat(texts(exchange.get("/Medication/" + id + "/_history?_at=2999-01")
                        .is(200)))
                .containsExactly("three");
        exchange.get("/Medication/" + id + "/_history?_since=x").is(400);
        exchange.get("/Medication/" + id + "/_history?colour=x").is(200);
        exchange.get("/Medication/" + id + "/_history?colour=x", "Prefer", "handling=strict")
                .is(400);
    }

    @Test
    void ofATypeHoldsEveryVersionOfEveryResource() {
        String one = threeVersions();
        String other = threeVersions();
        exchange.call("DELETE", "/Medication/" + other, "").is(204);
        List<String> seen = new ArrayList<>();
        String address = "/Medication/_history?_count=3";
        for (int i = 0; i < 40 && seen.stream().filter(s -> s.contains(one)).count() < 3 && !address.isEmpty(); i++) {
            Answer page = exchange.get(address).is(200);
            page.json()
                    .path("entry")
                    .forEach(e -> seen.add(e.at("/request/method").stringValue() + " "
                            + e.path("fullUrl").stringValue() + " "
                            + e.at("/response/etag").stringValue()));
            address = page.link("next");
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen.getFirst()).startsWith("DELETE").endsWith("W/\"4\"");
        assertThat(seen.stream().filter(s -> s.contains(other))).hasSize(4);
        assertThat(seen.stream().filter(s -> s.contains(one))).hasSize(3);
        exchange.get("/Nobody/_history").is(404);
    }

    @Test
    void ofAllHoldsWhatTheTokenAllows() {
        threeVersions();
        Answer all = exchange.get("/_history?_count=5").is(200);
        assertThat(all.json().path("entry").size()).isEqualTo(5);
        Client reader = fhir.client(exchange.desk(), Horizon.WHOLE_PLACE, "system/Practitioner.rs");
        reader.get("/_history?_count=50")
                .is(200)
                .json()
                .path("entry")
                .forEach(e -> assertThat(e.path("fullUrl").stringValue()).contains("/Practitioner/"));
        reader.get("/Medication/_history").is(403);
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What {@code metadata} declares is tried, each interaction and each flag; one nobody tries here fails. */
@WithPlace
class StatementKeptTests {

    private final Client exchange;
    private final String mark = "said-" + UUID.randomUUID();

    @Autowired
    StatementKeptTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    private JsonNode rest() {
        return exchange.get("/metadata").is(200).json().at("/rest/0");
    }

    private String body(String type, String id) {
        return "{\"resourceType\":\"" + type + "\"," + (id.isEmpty() ? "" : "\"id\":\"" + id + "\",")
                + "\"identifier\":[{\"system\":\"https://x.example/said\",\"value\":\"" + mark + "\"}]}";
    }

    private String where(String type) {
        return "/" + type + "?identifier=https://x.example/said%7C" + mark;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practitioner", "Organization", "Location"})
    void ofATypeByEachInteraction(String type) {
        JsonNode said = rest().path("resource")
                .valueStream()
                .filter(r -> r.path("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
        String id = exchange.post("/" + type, body(type, "")).is(201).id();
        String path = "/" + type + "/" + id;
        List<String> codes = said.path("interaction")
                .valueStream()
                .map(i -> i.path("code").stringValue())
                .toList();
        for (String code : codes) {
            switch (code) {
                case "read" -> exchange.get(path).is(200);
                case "vread" -> exchange.get(path + "/_history/1").is(200);
                case "update" -> exchange.put(path, body(type, id)).is(200);
                case "patch" ->
                    exchange.call(
                                    "PATCH",
                                    path,
                                    "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"en\"}]",
                                    "Content-Type",
                                    "application/json-patch+json")
                            .is(200);
                case "delete" ->
                    exchange.call("DELETE", "/" + type + "/" + mark, "").is(204);
                case "history-instance" -> exchange.get(path + "/_history").is(200);
                case "history-type" ->
                    exchange.get("/" + type + "/_history?_count=1").is(200);
                case "create" -> assertThat(id).isNotEmpty();
                case "search-type" -> exchange.get(where(type)).is(200);
                default -> throw new AssertionError("nobody has tried " + code);
            }
        }
        assertThat(codes).hasSize(9);
        assertThat(said.path("updateCreate").booleanValue()).isTrue();
        exchange.put("/" + type + "/" + mark, body(type, mark)).is(201);
        assertThat(said.path("conditionalCreate").booleanValue()).isTrue();
        exchange.post("/" + type, body(type, ""), "If-None-Exist", "identifier=" + mark + "-none")
                .is(201);
        assertThat(said.path("conditionalUpdate").booleanValue()).isTrue();
        exchange.put(where(type), body(type, "")).is(412);
        assertThat(said.path("conditionalDelete").stringValue()).isEqualTo("single");
        exchange.call("DELETE", where(type), "").is(412);
        assertThat(said.path("conditionalRead").stringValue()).isEqualTo("full-support");
        exchange.get(path, "If-None-Match", exchange.get(path).header("ETag")).is(304);
        assertThat(said.path("versioning").stringValue()).isEqualTo("versioned-update");
        exchange.put(path, body(type, id), "If-Match", "W/\"99\"").is(412);
        exchange.post(path, body(type, id)).is(405);
    }
}

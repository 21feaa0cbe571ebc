package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class TransactionInOrderTests {

    private final Client exchange;
    private String number = "";

    @Autowired
    TransactionInOrderTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void aNumber() {
        number = "tx-" + UUID.randomUUID();
    }

    private String practitioner(String id, String family) {
        return "{\"resourceType\":\"Practitioner\"," + (id.isEmpty() ? "" : "\"id\":\"" + id + "\",")
                + "\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\"" + number
                + "\"}],\"name\":[{\"family\":\"" + family + "\"}]}";
    }

    private String where() {
        return "Practitioner?identifier=https://x.example/staff%7C" + number;
    }

    private static String entry(String method, String url, String resource, String... more) {
        return "{" + (resource.isEmpty() ? "" : "\"resource\":" + resource + ",") + "\"request\":{\"method\":\""
                + method + "\",\"url\":\"" + url + "\"" + String.join("", more) + "}}";
    }

    private Answer send(String type, String... entries) {
        return exchange.post(
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries)
                        + "]}");
    }

    private static List<String> statuses(Answer done) {
        return done.json()
                .path("entry")
                .valueStream()
                .map(e -> e.at("/response/status").stringValue().substring(0, 3))
                .toList();
    }

    @Test
    void deletesThenCreatesThenUpdatesThenReads() {
        String old =
                exchange.post("/Practitioner", practitioner("", "Old")).is(201).id();
        String kept = "kept-" + UUID.randomUUID();
        Answer done = send(
                        "transaction",
                        entry("GET", where(), ""),
                        entry("PUT", "Practitioner/" + kept, practitioner(kept, "Kept")),
                        entry(
                                "POST",
                                "Practitioner",
                                practitioner("", "New"),
                                ",\"ifNoneExist\":\"" + where().substring(13) + "\""),
                        entry("DELETE", "Practitioner/" + old, ""))
                .is(200);
        assertThat(statuses(done)).containsExactly("200", "201", "201", "204");
        assertThat(done.json().at("/entry/0/resource/entry").size()).isEqualTo(2);
        exchange.get("/Practitioner/" + old).is(410);
    }

    @Test
    void updatesAndDeletesWhatASearchFinds() {
        String id =
                exchange.post("/Practitioner", practitioner("", "One")).is(201).id();
        Answer done = send("transaction", entry("PUT", where(), practitioner("", "Two")))
                .is(200);
        assertThat(done.json().at("/entry/0/response/location").stringValue())
                .isEqualTo("Practitioner/" + id + "/_history/2");
        assertThat(statuses(send("transaction", entry("DELETE", where(), "")).is(200)))
                .containsExactly("204");
        exchange.get("/Practitioner/" + id).is(410);
        assertThat(statuses(send("transaction", entry("DELETE", where(), "")).is(200)))
                .containsExactly("204");
    }

    @Test
    void isRefusedWholeWithThePlaceOfWhatFailed() {
        String id =
                exchange.post("/Practitioner", practitioner("", "One")).is(201).id();
        Answer stale = send(
                        "transaction",
                        entry("POST", "Practitioner", practitioner("", "Two")),
                        entry("PUT", "Practitioner/" + id, practitioner(id, "Three"), ",\"ifMatch\":\"W/\\\"9\\\"\""))
                .is(412);
        assertThat(stale.expression()).startsWith("Bundle.entry[1]");
        Answer twice = send(
                        "transaction",
                        entry("PUT", "Practitioner/" + id, practitioner(id, "Two")),
                        entry("DELETE", "Practitioner/" + id, ""))
                .is(400);
        assertThat(twice.expression()).startsWith("Bundle.entry[0]");
        Answer absent = send(
                        "transaction",
                        entry("POST", "Practitioner", practitioner("", "Two")),
                        entry("GET", "Practitioner/none", ""))
                .is(404);
        assertThat(absent.expression()).isEqualTo("Bundle.entry[1]");
        assertThat(exchange.get("/" + where() + "&_total=accurate")
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void ofABatchAnswersEachEntryAsIfItHadComeAlone() {
        String id =
                exchange.post("/Practitioner", practitioner("", "One")).is(201).id();
        Answer done = send(
                        "batch",
                        entry("GET", "Practitioner/" + id, "", ",\"ifNoneMatch\":\"W/\\\"1\\\"\""),
                        entry("GET", "Practitioner/" + id + "?_elements=name", ""),
                        entry("GET", "Practitioner/" + id + "/_history", ""),
                        entry("GET", "Practitioner/" + id + "/_history/1", ""),
                        entry("HEAD", "Practitioner/" + id, ""),
                        entry("PUT", "Practitioner/" + id, practitioner(id, "Two"), ",\"ifMatch\":\"W/\\\"9\\\"\""),
                        entry("PUT", where(), practitioner("", "Two")),
                        entry("GET", "metadata", ""),
                        entry("GET", "../api/rules", ""),
                        entry("DELETE", "Practitioner/" + id, ""),
                        entry("GET", "Practitioner/" + id, ""),
                        entry("POST", "/", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}"))
                .is(200);
        assertThat(statuses(done))
                .containsExactly("304", "200", "200", "200", "200", "412", "200", "200", "400", "204", "410", "400");
        assertThat(done.json().at("/entry/1/resource").propertyNames())
                .containsExactlyInAnyOrder("resourceType", "id", "meta", "name");
        assertThat(done.json().at("/entry/2/resource/type").stringValue()).isEqualTo("history");
        assertThat(done.json().at("/entry/10/response/outcome/resourceType").stringValue())
                .isEqualTo("OperationOutcome");
        assertThat(done.json().at("/entry/6/response/location").stringValue())
                .isEqualTo("Practitioner/" + id + "/_history/2");
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class ResourceWrittenByAnotherSystemTests {

    private final FhirDesk fhir;
    private final RecordOffice office;
    private Client exchange;
    private String patient;

    @Autowired
    ResourceWrittenByAnotherSystemTests(FhirDesk fhir, RecordOffice office) {
        this.fhir = fhir;
        this.office = office;
        this.exchange = fhir.exchange();
        this.patient = "";
    }

    @BeforeEach
    void somebody() {
        patient = exchange.post("/Patient", patient("Ada", "Exchange" + UUID.randomUUID()))
                .is(201)
                .id();
    }

    private static String patient(String given, String family) {
        return """
                {"resourceType":"Patient","name":[{"family":"%s","given":["%s"]}],"gender":"female","birthDate":"1950-03-04"}""".formatted(family, given);
    }

    private String weight(String value) {
        return """
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-10-03","valueQuantity":{"value":%s,"unit":"kg"}}""".formatted(patient, value);
    }

    @Test
    void isCreatedAndReadBack() {
        Answer made = exchange.post("/Observation", weight("82.50")).is(201);
        assertThat(made.header("Location")).isEqualTo(exchange.fhir() + "/Observation/" + made.id() + "/_history/1");
        assertThat(made.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(made.header("Last-Modified")).isNotEmpty();
        assertThat(made.http().body()).contains("\"value\":82.50");

        Answer read = exchange.get("/Observation/" + made.id()).is(200);
        assertThat(read.http().body()).isEqualTo(made.http().body());
        assertThat(read.header("Content-Length"))
                .isEqualTo(Integer.toString(read.http().body().length()));
        assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void doesNotKeepTheIdOfItsSenderWhenCreated() {
        String sent = weight("1").replace("{\"resourceType\"", "{\"id\":\"mine\",\"resourceType\"");
        assertThat(exchange.post("/Observation", sent).is(201).id()).isNotEqualTo("mine");
    }

    @Test
    void isUpdatedInVersionsThatStayReadable() {
        String id = exchange.post("/Observation", weight("82")).is(201).id();
        String second = weight("81").replace("{\"resourceType\"", "{\"id\":\"" + id + "\",\"resourceType\"");
        assertThat(exchange.put("/Observation/" + id, second, "If-Match", "W/\"1\"")
                        .is(200)
                        .header("ETag"))
                .isEqualTo("W/\"2\"");
        exchange.put("/Observation/" + id, second, "If-Match", "W/\"1\"").is(412);
        assertThat(exchange.put("/Observation/" + id, second).is(200).header("ETag"))
                .isEqualTo("W/\"2\"");

        assertThat(exchange.get("/Observation/" + id + "/_history/1")
                        .is(200)
                        .http()
                        .body())
                .contains("\"value\":82,");
        Answer history = exchange.get("/Observation/" + id + "/_history").is(200);
        assertThat(history.json().path("type").stringValue()).isEqualTo("history");
        assertThat(history.json().path("total").intValue()).isEqualTo(2);
        assertThat(history.json().at("/entry/0/resource/meta/versionId").stringValue())
                .isEqualTo("2");
        assertThat(history.json().at("/entry/1/request/method").stringValue()).isEqualTo("POST");
        exchange.get("/Observation/" + id + "/_history/3").is(404);
        Answer one = exchange.get("/Observation/" + id + "/_history?_count=1").is(200);
        assertThat(exchange.get(one.link("next"))
                        .is(200)
                        .json()
                        .at("/entry/0/resource/meta/versionId")
                        .stringValue())
                .isEqualTo("1");
    }

    @Test
    void isMadeUnderAnIdOfItsSendersChoice() {
        String id = "weight-" + UUID.randomUUID();
        String sent = weight("82").replace("{\"resourceType\"", "{\"id\":\"" + id + "\",\"resourceType\"");
        exchange.put("/Observation/" + id, sent).is(201);
        assertThat(exchange.get("/Observation/" + id).is(200).id()).isEqualTo(id);
        exchange.put("/Observation/other", sent).is(400);
        exchange.put("/Observation/" + id, weight("1")).is(400);
    }

    @Test
    void isAnsweredAsTheSenderPrefers() {
        Answer minimal = exchange.post("/Observation", weight("1"), "Prefer", "return=minimal")
                .is(201);
        assertThat(minimal.http().body()).isEmpty();
        assertThat(minimal.header("Location")).isNotEmpty();
        Answer outcome = exchange.post("/Observation", weight("1"), "Prefer", "return=OperationOutcome")
                .is(201);
        assertThat(outcome.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
    }

    @Test
    void isNotSentAgainWhenItHasNotChanged() {
        String id = exchange.post("/Observation", weight("1")).is(201).id();
        Answer again =
                exchange.get("/Observation/" + id, "If-None-Match", "W/\"1\"").is(304);
        assertThat(again.http().body()).isEmpty();
        exchange.get("/Observation/" + id, "If-None-Match", "W/\"2\"").is(200);
    }

    @Test
    void isReadAndWrittenAsXmlToo() {
        String xml = """
                <Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="weight"/></code>
                <subject><reference value="Patient/%s"/></subject><valueQuantity><value value="82.50"/></valueQuantity></Observation>""".formatted(patient);
        Answer made = exchange.post(
                        "/Observation", xml, "Content-Type", "application/fhir+xml", "Accept", "application/fhir+xml")
                .is(201);
        assertThat(made.header("Content-Type")).startsWith("application/fhir+xml");
        assertThat(made.http().body()).contains("<value value=\"82.50\"/>");
        String id = made.header("Location").replaceAll(".*/Observation/([^/]*)/.*", "$1");
        assertThat(exchange.get("/Observation/" + id).is(200).http().body()).contains("\"value\":82.50");
        assertThat(exchange.get("/Observation/" + id + "?_format=xml&_pretty=true")
                        .is(200)
                        .http()
                        .body())
                .startsWith("<?xml")
                .contains("\n  <status value=\"final\"/>");
        assertThat(exchange.get("/Observation/" + id + "?_pretty=true")
                        .is(200)
                        .http()
                        .body())
                .contains("\n  \"status\"");
    }

    @Test
    void isCutDownToWhatIsAskedFor() {
        String id = exchange.post("/Observation", weight("1")).is(201).id();
        Answer part = exchange.get("/Observation/" + id + "?_elements=subject").is(200);
        assertThat(part.json().propertyNames())
                .containsExactlyInAnyOrder("resourceType", "id", "meta", "status", "code", "subject");
        assertThat(part.json().at("/meta/tag/0/code").stringValue()).isEqualTo("SUBSETTED");
    }

    @Test
    void isRefusedWithEverythingThatIsWrongWithIt() {
        Answer refused = exchange.post(
                        "/Observation",
                        "{\"resourceType\":\"Observation\",\"status\":\"done\",\"valueQuantity\":{\"value\":\"x\"}}")
                .is(400);
        assertThat(refused.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(refused.json()
                        .path("issue")
                        .valueStream()
                        .map(i -> i.path("expression").path(0).stringValue()))
                .containsExactlyInAnyOrder("Observation.status", "Observation.value.value", "Observation.code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"resourceType\":\"Observation\",\"resourceType\":\"Patient\"}",
                "{\"a\":1}",
                "null",
                "{\"resourceType\":\"Nobody\"}"
            })
    void isRefusedWhenItIsNoResource(String text) {
        Answer refused = exchange.post("/Observation", text).is(400);
        assertThat(refused.sentence()).endsWith(".");
    }

    @Test
    void isRefusedWhenItIsNestedTooDeeply() {
        String deep = "{\"resourceType\":\"Observation\",\"extension\":" + "[{\"extension\":".repeat(1000) + "1"
                + "}]".repeat(1000) + "}";
        assertThat(exchange.post("/Observation", deep).is(400).sentence()).contains("nested");
    }

    @Test
    void isRefusedInAnotherEncodingOrForm() {
        exchange.post("/Observation", weight("1"), "Content-Type", "application/fhir+json;charset=UTF-16")
                .is(415);
        exchange.post("/Observation", weight("1"), "Content-Type", "text/plain").is(415);
        exchange.post("/Observation", weight("1"), "Content-Type", "application/fhir+json", "Content-Encoding", "gzip")
                .is(415);
        exchange.get("/Observation/1", "Accept", "text/turtle").is(406);
        exchange.get("/Observation/1?_format=ttl").is(406);
    }

    @Test
    void isRefusedWhenItBringsADocumentType() {
        Answer refused = exchange.post(
                        "/Patient",
                        "<!DOCTYPE Patient [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>",
                        "Content-Type",
                        "application/fhir+xml")
                .is(400);
        assertThat(refused.http().body()).doesNotContain("root:");
    }

    /** FHIR R4, references: a literal reference may name a version. */
    @Test
    void mayReferToAVersionOfThePerson() {
        String version = "Patient/" + patient + "/_history/1";
        Answer made = exchange.post("/Observation", weight("1").replace("Patient/" + patient, version))
                .is(201);
        assertThat(made.http().body()).contains("\"" + version + "\"");
        assertThat(exchange.get("/Observation?patient=" + patient)
                        .is(200)
                        .http()
                        .body())
                .contains(made.id());
    }

    @Test
    void isRefusedWhenAReferenceLeadsNowhere() {
        Answer refused = exchange.post(
                        "/Observation",
                        weight("1").replace(patient, UUID.randomUUID().toString()))
                .is(422);
        assertThat(refused.expression()).isEqualTo("Observation.subject.reference");
        exchange.post(
                        "/Observation",
                        weight("1")
                                .replace("\"subject\"", "\"encounter\":{\"reference\":\"Encounter/none\"},\"subject\""))
                .is(422);
    }

    @Test
    void isRefusedWhenItIsTooLarge() {
        String large = "x".repeat(33 << 20);
        assertThat(exchange.post("/Observation", large).is(413).sentence()).contains("32 MB");
    }

    @Test
    void isRefusedAtAnAddressForAnotherType() {
        assertThat(exchange.post("/Patient", weight("1")).is(400).sentence()).contains("Observation");
        exchange.post("/Nobody", weight("1")).is(404);
        exchange.get("/Nobody/1").is(404);
        exchange.get("/Observation/not_an_id").is(404);
        exchange.get("/nowhere/at/all").is(404);
    }

    @Test
    void isRefusedByAMethodTheAddressDoesNotTake() {
        String id = exchange.post("/Observation", weight("1")).is(201).id();
        Answer refused = exchange.call("POST", "/Observation/" + id, "{}").is(405);
        assertThat(refused.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(refused.header("Allow")).contains("GET").contains("DELETE").doesNotContain("POST");
        assertThat(exchange.call("OPTIONS", "/Observation/" + id, "").is(200).header("Allow"))
                .contains("PUT");
        assertThat(exchange.call("HEAD", "/Observation/" + id, "")
                        .is(200)
                        .http()
                        .body())
                .isEmpty();
    }

    @Test
    void isNoBusinessOfACallerWithoutTheScope() {
        Client reader =
                fhir.client(exchange.desk(), oneplace.trust.identity.Horizon.WHOLE_PLACE, "system/Observation.rs");
        String id = exchange.post("/Observation", weight("1")).is(201).id();
        reader.get("/Observation/" + id).is(200);
        reader.get("/Patient/" + patient).is(403);
        Answer refused = reader.post("/Observation", weight("1")).is(403);
        assertThat(refused.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        reader.get("/Observation?patient.name=Ada").is(403);
        reader.get("/Observation?_has:DiagnosticReport:result:status=final").is(403);
        reader.get("/Patient").is(403);
    }
}

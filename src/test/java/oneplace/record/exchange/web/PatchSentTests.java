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
class PatchSentTests {

    private final Client exchange;
    private String number = "";
    private String id = "";

    @Autowired
    PatchSentTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void somebody() {
        number = "patch-" + UUID.randomUUID();
        id = exchange.post(
                        "/Practitioner",
                        "{\"resourceType\":\"Practitioner\",\"active\":true,\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\""
                                + number + "\"}],\"name\":[{\"family\":\"Before\"}]}")
                .is(201)
                .id();
    }

    private Answer json(String path, String patch, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json-patch+json";
        return exchange.call("PATCH", path, patch, all);
    }

    private static String family(String family) {
        return "[{\"op\":\"replace\",\"path\":\"/name/0/family\",\"value\":\"" + family + "\"}]";
    }

    private static final String PARAMETERS =
            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":[{\"name\":\"type\",\"valueCode\":\"replace\"},"
                    + "{\"name\":\"path\",\"valueString\":\"Practitioner.active\"},{\"name\":\"value\",\"valueBoolean\":false}]}]}";

    @Test
    void changesAPartAndMakesAVersion() {
        Answer patched = json("/Practitioner/" + id, family("After")).is(200);
        assertThat(patched.json().at("/name/0/family").stringValue()).isEqualTo("After");
        assertThat(patched.json().at("/meta/versionId").stringValue()).isEqualTo("2");
        assertThat(patched.header("ETag")).isEqualTo("W/\"2\"");
        assertThat(exchange.get("/Practitioner/" + id).json().path("active").booleanValue())
                .isTrue();
    }

    @Test
    void isAlsoTakenAsParameters() {
        Answer patched =
                exchange.call("PATCH", "/Practitioner/" + id, PARAMETERS).is(200);
        assertThat(patched.json().path("active").booleanValue()).isFalse();
        exchange.call(
                        "PATCH",
                        "/Practitioner/" + id,
                        "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"operation\"/><part><name value=\"type\"/><valueCode value=\"delete\"/></part><part><name value=\"path\"/><valueString value=\"Practitioner.active\"/></part></parameter></Parameters>",
                        "Content-Type",
                        "application/fhir+xml")
                .is(200);
        assertThat(exchange.get("/Practitioner/" + id).json().has("active")).isFalse();
    }

    @Test
    void isRefusedWhenTheResourceHasChangedSince() {
        json("/Practitioner/" + id, family("After"), "If-Match", "W/\"7\"").is(412);
        json("/Practitioner/" + id, family("After"), "If-Match", "W/\"1\"").is(200);
    }

    @Test
    void isRefusedWhenATestFailsOrTheResultIsWrong() {
        json("/Practitioner/" + id, "[{\"op\":\"test\",\"path\":\"/active\",\"value\":false}]")
                .is(422);
        Answer wrong = json("/Practitioner/" + id, "[{\"op\":\"add\",\"path\":\"/gender\",\"value\":\"blue\"}]")
                .is(422);
        assertThat(wrong.expression()).isEqualTo("Practitioner.gender");
        json("/Practitioner/" + id, "[{\"op\":\"replace\",\"path\":\"/id\",\"value\":\"other\"}]")
                .is(422);
        json("/Practitioner/" + id, "[{\"op\":\"replace\",\"path\":\"/resourceType\",\"value\":\"Patient\"}]")
                .is(422);
        assertThat(exchange.get("/Practitioner/" + id)
                        .json()
                        .at("/meta/versionId")
                        .stringValue())
                .isEqualTo("1");
    }

    @Test
    void isRefusedWhenItIsNone() {
        json("/Practitioner/" + id, "{").is(400);
        json("/Practitioner/" + id, "{\"op\":\"add\"}").is(400);
        exchange.call("PATCH", "/Practitioner/" + id, "<diff/>", "Content-Type", "application/xml-patch+xml")
                .is(415);
        exchange.call("PATCH", "/Practitioner/" + id, "x", "Content-Type", "text/plain")
                .is(415);
        json("/Practitioner/none", family("After")).is(404);
        exchange.call("DELETE", "/Practitioner/" + id, "").is(204);
        json("/Practitioner/" + id, family("After")).is(410);
    }

    @Test
    void isAppliedToTheOneResourceASearchFinds() {
        String found = "/Practitioner?identifier=https://x.example/staff%7C";
        assertThat(json(found + number, family("After")).is(200).id()).isEqualTo(id);
        json(found + "nobody", family("After")).is(404);
        json("/Practitioner", family("After")).is(412);
    }

    @Test
    void isAnEntryOfABundle() {
        String binary = "{\"resourceType\":\"Binary\",\"contentType\":\"application/json-patch+json\",\"data\":\""
                + java.util.Base64.getEncoder().encodeToString(family("After").getBytes()) + "\"}";
        for (String type : new String[] {"batch", "transaction"}) {
            String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[{\"resource\":" + binary
                    + ",\"request\":{\"method\":\"PATCH\",\"url\":\"Practitioner/" + id + "\"}}]}";
            Answer done = exchange.post("", bundle).is(200);
            assertThat(done.json().at("/entry/0/response/status").stringValue()).isEqualTo("200 OK");
            exchange.post("", bundle.replace(binary, PARAMETERS)).is(200);
        }
        Answer patched = exchange.get("/Practitioner/" + id).is(200);
        assertThat(patched.json().at("/name/0/family").stringValue()).isEqualTo("After");
        assertThat(patched.json().path("active").booleanValue()).isFalse();
    }
}

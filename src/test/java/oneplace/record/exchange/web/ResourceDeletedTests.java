package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class ResourceDeletedTests {

    private final FhirDesk fhir;
    private final RecordOffice office;
    private final Client exchange;
    private String patient = "";

    @Autowired
    ResourceDeletedTests(FhirDesk fhir, RecordOffice office) {
        this.fhir = fhir;
        this.office = office;
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void somebody() {
        patient = exchange.post(
                        "/Patient",
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Deleted" + UUID.randomUUID() + "\"}]}")
                .is(201)
                .id();
    }

    private String weight(String value) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"weight\"},\"subject\":{\"reference\":\"Patient/"
                + patient + "\"},\"valueQuantity\":{\"value\":" + value + "}}";
    }

    private String written() {
        return exchange.post("/Observation", weight("70")).is(201).id();
    }

    private Answer delete(String path, String... headers) {
        return exchange.call("DELETE", path, "", headers);
    }

    @Test
    void isGoneButNotLost() {
        String id = written();
        Answer deleted = delete("/Observation/" + id).is(204);
        assertThat(deleted.header("ETag")).isEqualTo("W/\"2\"");
        Answer gone = exchange.get("/Observation/" + id).is(410);
        assertThat(gone.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        exchange.get("/Observation/" + id + "/_history/2").is(410);
        exchange.get("/Observation/" + id + "/_history/1").is(200);
        exchange.get("/Observation/" + id + "/_history/3").is(404);
        exchange.call("HEAD", "/Observation/" + id, "").is(410);
    }

    @Test
    void isFoundNoMore() {
        String id = written();
        delete("/Observation/" + id).is(204);
        assertThat(exchange.get("/Observation?patient=" + patient + "&_total=accurate")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
        assertThat(exchange.get("/Patient/" + patient + "/$everything")
                        .is(200)
                        .json()
                        .path("entry")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void saysSoInItsHistory() {
        String id = written();
        delete("/Observation/" + id).is(204);
        Answer history = exchange.get("/Observation/" + id + "/_history").is(200);
        assertThat(history.json().path("total").intValue()).isEqualTo(2);
        assertThat(history.json().at("/entry/0/request/method").stringValue()).isEqualTo("DELETE");
        assertThat(history.json().at("/entry/0/request/url").stringValue()).isEqualTo("Observation/" + id);
        assertThat(history.json().at("/entry/0").has("resource")).isFalse();
        assertThat(history.json().at("/entry/0/response/etag").stringValue()).isEqualTo("W/\"2\"");
        assertThat(history.json().at("/entry/1/request/method").stringValue()).isEqualTo("POST");
    }

    @Test
    void comesBackWhenItIsWrittenAgain() {
        String id = written();
        delete("/Observation/" + id).is(204);
        String again = weight("71").replace("{\"resourceType\"", "{\"id\":\"" + id + "\",\"resourceType\"");
        Answer back = exchange.put("/Observation/" + id, again).is(201);
        assertThat(back.json().at("/meta/versionId").stringValue()).isEqualTo("3");
        exchange.get("/Observation/" + id).is(200);
        exchange.get("/Observation/" + id + "/_history/2").is(410);
        assertThat(exchange.get("/Observation?patient=" + patient)
                        .is(200)
                        .json()
                        .path("entry")
                        .size())
                .isEqualTo(1);
        delete("/Observation/" + id, "If-Match", "W/\"1\"").is(412);
        delete("/Observation/" + id, "If-Match", "W/\"3\"").is(204);
    }

    @Test
    void isDeletedOnceHoweverOftenItIsAsked() {
        String id = written();
        delete("/Observation/" + id).is(204);
        assertThat(delete("/Observation/" + id).is(204).header("ETag")).isEmpty();
        delete("/Observation/never-there").is(204);
        delete("/Nobody/1").is(404);
        Answer told = delete("/Observation/" + id, "Prefer", "return=OperationOutcome")
                .is(200);
        assertThat(told.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
    }

    @Test
    void isChosenByASearchWhenThatFindsOne() {
        String number = "del-" + UUID.randomUUID();
        String practitioner =
                "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"https://x.example/staff\",\"value\":\""
                        + number + "\"}]}";
        String found = "/Practitioner?identifier=https://x.example/staff%7C" + number;
        delete(found).is(204);
        String id = exchange.post("/Practitioner", practitioner).is(201).id();
        String other = exchange.post("/Practitioner", practitioner).is(201).id();
        delete(found).is(412);
        exchange.get("/Practitioner/" + id).is(200);
        delete("/Practitioner/" + other).is(204);
        delete(found).is(204);
        exchange.get("/Practitioner/" + id).is(410);
        delete("/Practitioner").is(412);
    }

    @Test
    void staysWhileThereAreEntriesAboutThePerson() {
        String id = written();
        Answer refused = delete("/Patient/" + patient).is(409);
        assertThat(refused.sentence()).contains("entries about this person");
        exchange.get("/Patient/" + patient).is(200);
        delete("/Observation/" + id).is(204);
        delete("/Patient/" + patient).is(204);
        exchange.get("/Patient/" + patient).is(410);
    }

    @Test
    void goesTogetherWithAllThatIsAboutThePerson() {
        String id = written();
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/" + patient + "\"}},"
                + "{\"request\":{\"method\":\"DELETE\",\"url\":\"Observation/" + id + "\"}}]}";
        Answer done = exchange.post("", bundle).is(200);
        assertThat(List.of(
                        done.json().at("/entry/0/response/status").stringValue(),
                        done.json().at("/entry/1/response/status").stringValue()))
                .containsOnly("204 No Content");
        exchange.get("/Patient/" + patient).is(410);
        exchange.get("/Observation/" + id).is(410);
    }

    @Test
    void isDeletedByWhoMayChangeItAndNobodyElse() {
        String id = written();
        Client practice = fhir.practice(office.desk(oneplace.base.place.OrganisationSign.GP));
        practice.call("DELETE", "/Observation/" + id, "").is(204);
        exchange.get("/Observation/" + id).is(200);
        Client reader = fhir.client(exchange.desk(), Horizon.WHOLE_PLACE, "system/Observation.cru");
        reader.call("DELETE", "/Observation/" + id, "").is(403);
        exchange.get("/Observation/" + id).is(200);
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class PatientUnderAChosenIdTests {

    private final FhirDesk fhir;
    private final Client exchange;
    private final String id = "ward-" + UUID.randomUUID().toString().substring(0, 8) + "x";

    @Autowired
    PatientUnderAChosenIdTests(FhirDesk fhir) {
        this.fhir = fhir;
        this.exchange = fhir.exchange();
    }

    private static String patient(String id, String given) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id
                + "\",\"gender\":\"female\",\"name\":[{\"family\":\"Chosen\",\"given\":[\"" + given + "\"]}]}";
    }

    private static String weight(String patient) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"weight\"},\"subject\":{\"reference\":\"Patient/"
                + patient + "\"}}";
    }

    @Test
    void isFoundThereAgain() {
        Answer made = exchange.put("/Patient/" + id, patient(id, "Ada")).is(201);
        assertThat(made.id()).isEqualTo(id);
        assertThat(made.header("Location")).endsWith("/Patient/" + id + "/_history/1");
        assertThat(exchange.get("/Patient/" + id).is(200).id()).isEqualTo(id);
        Answer changed = exchange.put("/Patient/" + id, patient(id, "Beryl")).is(200);
        assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
        assertThat(exchange.get("/Patient?_id=" + id)
                        .is(200)
                        .json()
                        .path("entry")
                        .size())
                .isEqualTo(1);
        exchange.call(
                        "PATCH",
                        "/Patient/" + id,
                        "[{\"op\":\"add\",\"path\":\"/active\",\"value\":true}]",
                        "Content-Type",
                        "application/json-patch+json")
                .is(200);
    }

    @Test
    void isWhatEntriesAreAbout() {
        exchange.put("/Patient/" + id, patient(id, "Ada")).is(201);
        String weight = exchange.post("/Observation", weight(id)).is(201).id();
        assertThat(exchange.get("/Observation/" + weight)
                        .json()
                        .at("/subject/reference")
                        .stringValue())
                .isEqualTo("Patient/" + id);
        assertThat(exchange.get("/Observation?patient=" + id)
                        .is(200)
                        .json()
                        .path("entry")
                        .size())
                .isEqualTo(1);
        assertThat(exchange.get("/Patient/" + id + "/$everything")
                        .is(200)
                        .json()
                        .path("entry")
                        .size())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void isDeletedAndComesBack() {
        exchange.put("/Patient/" + id, patient(id, "Ada")).is(201);
        exchange.call("DELETE", "/Patient/" + id, "").is(204);
        exchange.get("/Patient/" + id).is(410);
        assertThat(exchange.put("/Patient/" + id, patient(id, "Ada")).is(201).header("ETag"))
                .isEqualTo("W/\"3\"");
        exchange.get("/Patient/" + id).is(200);
    }

    @Test
    void isTheSamePersonForASecondSystemThatSaysTheSameBirthdayAndFamilyName() {
        exchange.put("/Patient/" + id, born("1951-03-02", id, "Ada")).is(201);
        Client other = fhir.exchange();
        assertThat(other.put("/Patient/" + id, born("1951-03-02", id, "Cleo"))
                        .is(200)
                        .id())
                .isEqualTo(id);
    }

    /** FHIR R4, create and update: what is sent is found again where the answer says, and the id put is the id got. */
    @Test
    void isAnotherThanTheOneTheSameSystemSentBeforeHoweverAlike() {
        String twin = id + "-2";
        exchange.put("/Patient/" + id, reached(id)).is(201);
        assertThat(exchange.put("/Patient/" + twin, reached(twin)).is(201).id()).isEqualTo(twin);
        assertThat(exchange.get("/Patient/" + twin).is(200).id()).isEqualTo(twin);

        String posted = exchange.post("/Patient", reached("any")).is(201).id();
        assertThat(exchange.post("/Patient", reached("any")).is(201).id()).isNotIn(posted, id, twin);
        exchange.call("DELETE", "/Patient/" + posted, "").is(204);
        assertThat(exchange.post("/Patient", reached("any")).is(201).id()).isNotEqualTo(posted);
    }

    private String reached(String patient) {
        return born("1963-08-14", patient, "Ada")
                .replace("Chosen", "Chosen" + id.replaceAll("[^a-f]", "x"))
                .replace(
                        "{\"birthDate\"",
                        "{\"telecom\":[{\"system\":\"phone\",\"value\":\"01632 960 144\"}],\"birthDate\"");
    }

    @Test
    void isNotTakenForTheSamePersonWhenNothingTellsThatItIs() {
        exchange.put("/Patient/" + id, patient(id, "Ada")).is(201);
        Client other = fhir.exchange();
        assertThat(other.put("/Patient/" + id, patient(id, "Cleo"))
                        .is(409)
                        .http()
                        .body())
                .contains("stands for somebody else here");
        other.put("/Patient/" + id, born("1987-07-30", id, "Ada")).is(409);
    }

    private static String born(String birthDate, String id, String given) {
        return patient(id, given).replace("{\"resourceType\"", "{\"birthDate\":\"" + birthDate + "\",\"resourceType\"");
    }

    @Test
    void isNotChosenWhenAnNhsNumberCanBeReadInIt() {
        Answer made = exchange.put("/Patient/999-000-0018", patient("999-000-0018", "Ada"))
                .is(201);
        assertThat(made.id()).doesNotContain("999");
    }
}

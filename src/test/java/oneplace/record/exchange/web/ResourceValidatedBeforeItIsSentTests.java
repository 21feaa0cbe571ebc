package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A system asks whether what it would send is valid. */
@WithPlace
class ResourceValidatedBeforeItIsSentTests {

    private static final String GOOD = """
            {"resourceType":"Patient","name":[{"family":"Marsh","given":["Tilda"]}],"gender":"female","birthDate":"1950-02-01"}""";

    private final Client exchange;
    private final FhirDesk fhir;
    private final RecordOffice office;

    @Autowired
    ResourceValidatedBeforeItIsSentTests(FhirDesk fhir, RecordOffice office) {
        this.fhir = fhir;
        this.office = office;
        this.exchange = fhir.exchange();
    }

    private static List<String> errors(Answer answer) {
        return answer.is(200)
                .json()
                .path("issue")
                .valueStream()
                .filter(i -> i.path("severity").stringValue().equals("error"))
                .map(i -> i.path("code").stringValue() + " "
                        + i.path("expression").path(0).asString(""))
                .toList();
    }

    private static String parameters(String more, String resource) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[" + more + "{\"name\":\"resource\",\"resource\":"
                + resource + "}]}";
    }

    @Test
    void hearsThatACodingOfSnomedWasNotChecked() {
        Answer answer = exchange.post("/ImagingStudy/$validate", """
                {"resourceType":"ImagingStudy","status":"available","subject":{"display":"somebody"},"series":[{"uid":"1.2",
                 "modality":{"system":"http://dicom.nema.org/resources/ontology/DCM","code":"DX"},
                 "bodySite":{"system":"http://snomed.info/sct","code":"51185008"}}]}""").is(200);
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.json().toString()).contains("ImagingStudy.series[0].bodySite", "The code was not checked");
    }

    @Test
    void hearsThatNothingIsWrongInOneIssue() {
        Answer answer = exchange.post("/Patient/$validate", GOOD).is(200);
        assertThat(answer.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(answer.json().path("issue")).hasSize(1);
        JsonNode only = answer.json().path("issue").path(0);
        assertThat(only.path("severity").stringValue()).isEqualTo("information");
        assertThat(only.path("code").stringValue()).isEqualTo("informational");
        assertThat(errors(exchange.post("/Patient/$validate", parameters("", GOOD))))
                .isEmpty();
        assertThat(exchange.post("/Patient/$validate", GOOD, "Accept", "application/fhir+xml")
                        .http()
                        .body())
                .contains("<OperationOutcome");
    }

    @Test
    void hearsOfEveryFaultWithItsPlace() {
        assertThat(errors(exchange.post("/Patient/$validate", """
                        {"resourceType":"Patient","gender":"woman","birthDate":"1990-13-01","contact":[{"gender":"male"}],"shoeSize":38}""")))
                .anyMatch(e -> e.endsWith(" Patient.gender"))
                .anyMatch(e -> e.endsWith(" Patient.birthDate"))
                .anyMatch(e -> e.equals("invariant Patient.contact[0]"))
                .anyMatch(e -> e.startsWith("structure Patient"));
        assertThat(errors(exchange.post(
                        "/Observation/$validate", "{\"resourceType\":\"Observation\",\"status\":\"final\"}")))
                .anyMatch(e -> e.startsWith("structure Observation"));
        assertThat(errors(exchange.post("/Observation/$validate", """
                        {"resourceType":"Observation","status":"final","code":{"text":"x"},"valueString":"a",
                         "dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason","code":"unknown"}]}}"""))).containsExactly("invariant Observation");
    }

    @Test
    void maySpeakAnyLanguageThereIs() {
        String speaks = GOOD.replace(
                "\"name\"",
                "\"communication\":[{\"language\":{\"coding\":[{\"system\":\"urn:ietf:bcp:47\",\"code\":\"%s\"}]}}],\"name\"");
        assertThat(errors(exchange.post("/Patient/$validate", speaks.formatted("cy"))))
                .isEmpty();
        Answer nobodySpeaks = exchange.post("/Patient/$validate", speaks.formatted("999"));
        assertThat(nobodySpeaks.json().path("issue").path(0).path("severity").stringValue())
                .isEqualTo("warning");
    }

    @Test
    void isHeldAgainstAProfileItNames() {
        String height = """
                {"resourceType":"Observation","status":"final","code":{"text":"height"},"valueString":"tall"}""";
        String profile = "http://hl7.org/fhir/StructureDefinition/bodyheight";
        assertThat(errors(exchange.post("/Observation/$validate", height))).isEmpty();
        List<String> asked = errors(exchange.post("/Observation/$validate?profile=" + profile, height));
        assertThat(asked).anyMatch(e -> e.contains("Observation.category") || e.endsWith(" Observation"));
        assertThat(errors(exchange.post(
                        "/Observation/$validate",
                        parameters(
                                "{\"name\":\"profile\",\"valueUri\":\"" + profile
                                        + "\"},{\"name\":\"mode\",\"valueCode\":\"profile\"},",
                                height))))
                .isEqualTo(asked);
        assertThat(errors(exchange.post(
                        "/Observation/$validate",
                        height.replace("\"status\"", "\"meta\":{\"profile\":[\"" + profile + "\"]},\"status\""))))
                .isEqualTo(asked);
    }

    @Test
    void isToldWhichProfileNobodyKnows() {
        assertThat(errors(exchange.post("/Patient/$validate?profile=https://x.example/unknown", GOOD)))
                .containsExactly("not-found ");
        Answer own = exchange.post(
                        "/Patient/$validate",
                        GOOD.replace("\"name\"", "\"meta\":{\"profile\":[\"https://x.example/unknown\"]},\"name\""))
                .is(200);
        assertThat(own.json().path("issue").path(0).path("severity").stringValue())
                .isEqualTo("warning");
    }

    @Test
    void isRefusedOnlyWhenItCannotBeRead() {
        exchange.post("/Patient/$validate", "{\"resourceType\":\"Patient\",").is(400);
        exchange.post("/Patient/$validate", "{\"resourceType\":\"Observation\"}")
                .is(400);
        exchange.post("/Patient/$validate", "{\"resourceType\":\"Parameters\"}").is(400);
        exchange.post("/Patient/$validate?mode=perhaps", GOOD).is(400);
        exchange.post("/Patient/$validate?colour=red", GOOD).is(400);
        exchange.post("/Patients/$validate", GOOD).is(404);
        exchange.get("/Patient/$validate").is(405);
        assertThat(exchange.post("/Patient/$validate", "{\"resourceType\":\"Patient\",")
                        .json()
                        .path("resourceType")
                        .stringValue())
                .isEqualTo("OperationOutcome");
    }

    @Test
    void asksAboutWhatIsStoredOnlyIfItMaySeeIt() {
        Someone marsh = office.someone("Tilda", "Marsh");
        exchange.get("/Patient/" + marsh.id() + "/$validate").is(200);
        assertThat(errors(exchange.post("/Patient/" + marsh.id() + "/$validate?mode=update", GOOD)))
                .containsExactly("invalid Patient.id");
        exchange.get("/Patient/" + UUID.randomUUID() + "/$validate").is(404);
        Client practice = fhir.practice(office.desk(OrganisationSign.GP));
        practice.get("/Patient/" + marsh.id() + "/$validate").is(404);
        Client reader = fhir.client(office.desk(OrganisationSign.GP), Horizon.WHOLE_PLACE, "system/Patient.rs");
        assertThat(errors(reader.post("/Patient/$validate?mode=create", GOOD))).containsExactly("forbidden ");
        assertThat(errors(reader.post("/Patient/$validate", GOOD))).isEmpty();
    }

    @Test
    void neverRepeatsWhatCouldBeAnNhsNumber() {
        Answer answer = exchange.post("/Patient/$validate", """
                {"resourceType":"Patient","birthDate":"9990000018","gender":"999 000 0018"}""");
        assertThat(errors(answer)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answer.http().body()).doesNotContain("9990000018").doesNotContain("999 000 0018");
    }
}

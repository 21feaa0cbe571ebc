package oneplace.demonstration.population;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PersonFromAbroadTests {
    private static final String PERSON = "11111111-1111-4111-8111-111111111111";

    private static final String BUNDLE = """
            {"resourceType":"Bundle","type":"transaction","entry":[
             {"resource":{"resourceType":"Patient","id":"%1$s","text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Seed 4</div>"},
              "extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","valueString":"x"}],
              "identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-41-6411"},
                            {"system":"http://hl7.org/fhir/sid/passport-USA","value":"X35750966X"}],
              "name":[{"use":"official","family":"Kuhn96","given":["Nell7"],"prefix":["Mrs."]},
                      {"use":"maiden","family":"Roob72","given":["Nell7"]}],
              "gender":"female","birthDate":"1944-02-03","address":[{"city":"Quincy","state":"Massachusetts"}],
              "communication":[{"language":{"coding":[{"system":"urn:ietf:bcp:47","code":"en-US","display":"English (United States)"}]}}]}},
             {"resource":{"resourceType":"Encounter","id":"22222222-2222-4222-8222-222222222222","status":"finished",
              "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
              "type":[{"coding":[{"system":"http://snomed.info/sct","code":"50849002","display":"Emergency room admission (procedure)"}],"text":"Emergency room admission (procedure)"}],
              "subject":{"reference":"urn:uuid:%1$s","display":"Mrs. Nell7 Kuhn96"},
              "participant":[{"individual":{"reference":"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999990598","display":"Dr. Kai187 Mann644"}}],
              "reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"55680006","display":"Drug overdose"}]}],
              "period":{"start":"2026-05-02T10:00:00+01:00","end":"2026-05-02T11:00:00+01:00"},
              "serviceProvider":{"reference":"Organization?identifier=https://example.org|1","display":"EMERSON HOSPITAL"}}},
             {"resource":{"resourceType":"Observation","id":"33333333-3333-4333-8333-333333333333","status":"final",
              "code":{"coding":[{"system":"http://loinc.org","code":"29463-7","display":"Body Weight"}],"text":"Body Weight"},
              "subject":{"reference":"urn:uuid:%1$s"},"encounter":{"reference":"urn:uuid:22222222-2222-4222-8222-222222222222"},
              "effectiveDateTime":"2026-05-02T10:00:00+01:00","valueQuantity":{"value":59.0,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}},
             {"resource":{"resourceType":"DiagnosticReport","id":"44444444-4444-4444-8444-444444444444","status":"final",
              "code":{"text":"History"},"subject":{"reference":"urn:uuid:%1$s"},"presentedForm":[{"data":"TmVsbDc="}]}},
             {"resource":{"resourceType":"MedicationRequest","id":"55555555-5555-4555-8555-555555555555","status":"active","intent":"order",
              "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"313782","display":"Acetaminophen 325 MG Oral Tablet"}],"text":"Acetaminophen 325 MG Oral Tablet"},
              "subject":{"reference":"urn:uuid:%1$s"},"dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1.0,"periodUnit":"d"}},
               "doseAndRate":[{"doseQuantity":{"value":1.0}}]}],"insurance":[{"reference":"urn:uuid:99999999-9999-4999-8999-999999999999"}]}},
             {"resource":{"resourceType":"Claim","id":"66666666-6666-4666-8666-666666666666"}}]}
            """.formatted(PERSON);

    private final Roster roster = new Roster();

    private ObjectNode settled() {
        List<JsonNode> kept = Settler.kept(Json.read(BUNDLE));
        Home home = new Homes(Practices.byListSize(), NhsNumberSeries.population()).find(kept.getFirst());
        return new Settler(roster).settle(kept, home);
    }

    private static Stream<JsonNode> resources(ObjectNode bundle) {
        return bundle.path("entry").valueStream().map(entry -> entry.path("resource"));
    }

    private JsonNode one(String type) {
        return resources(settled())
                .filter(r -> r.path("resourceType").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isGivenANumberANameAndAnAddressOfThisPlace() {
        JsonNode patient = one("Patient");
        assertThat(patient.path("id").asString()).isEqualTo(PERSON);
        assertThat(patient.path("identifier").path(0).path("value").asString()).isEqualTo("9993000000");
        assertThat(patient.path("address").path(0).path("postalCode").asString())
                .matches("ZZ99 \\d[A-Z]{2}");
        assertThat(patient.path("generalPractitioner").path(0).path("reference").asString())
                .matches("Organization/gp-\\d\\d");
        assertThat(patient.path("name").size()).isEqualTo(2);
        assertThat(patient.has("extension")).isFalse();
    }

    @Test
    void bringsNothingOfTheOtherCountry() {
        assertThat(new String(Json.bytes(settled()), StandardCharsets.UTF_8))
                .doesNotContain(
                        "ssn",
                        "passport",
                        "us-core",
                        "Massachusetts",
                        "Kuhn",
                        "Nell7",
                        "Kai187",
                        "EMERSON",
                        "npi",
                        "Claim",
                        "TmVsbDc",
                        "History",
                        "99999999-9999");
    }

    @Test
    void isWrittenAboutByTheOrganisationsOfThisPlace() {
        JsonNode encounter = one("Encounter");
        assertThat(encounter.path("meta").path("source").asString())
                .isEqualTo("urn:oneplace:organisation:org-hospital");
        assertThat(encounter.path("serviceProvider").path("reference").asString())
                .isEqualTo("Organization/org-hospital");
        String who = encounter
                .path("participant")
                .path(0)
                .path("individual")
                .path("reference")
                .asString();
        assertThat(roster.everybody()).anyMatch(author -> who.equals("Practitioner/" + author.id()));
        assertThat(one("MedicationRequest").path("meta").path("source").asString())
                .contains(":gp-");
    }

    @Test
    void hasEntriesOfARestrictedEncounterLabelled() {
        assertThat(one("Observation")
                        .path("meta")
                        .path("security")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("substance-misuse");
        assertThat(one("MedicationRequest").path("meta").has("security")).isFalse();
    }

    @Test
    void isSpokenOfInWordsPeopleUseHere() {
        assertThat(one("MedicationRequest")
                        .path("medicationCodeableConcept")
                        .path("text")
                        .asString())
                .isEqualTo("Paracetamol 325 mg tablets");
        assertThat(one("MedicationRequest")
                        .path("dosageInstruction")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("1 twice a day");
        assertThat(one("Encounter").path("type").path(0).path("text").asString())
                .isEqualTo("Emergency department attendance: drug overdose");
    }

    @Test
    void isTheSamePersonToTheByteEachTimeAndCanBeReadStrictly() {
        byte[] once = Json.bytes(settled());
        assertThat(Json.bytes(settled())).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.UTF_8)).contains("59.0");
        var parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        Bundle bundle = parser.parseResource(Bundle.class, new String(once, StandardCharsets.UTF_8));
        assertThat(bundle.getEntry()).hasSize(4);
    }
}

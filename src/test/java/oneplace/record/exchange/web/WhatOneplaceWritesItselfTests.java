package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.examples.ExamplePeople;
import oneplace.examples.StandardsAtHand;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.NeedKind;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonName;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UkCore;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A person with a need and a ward, and the place's organisations, as Oneplace writes them. Held against UK Core too when
 * {@code ./oneplace test --with standards=DIR} names a folder with them.
 */
@WithPlace
class WhatOneplaceWritesItselfTests {

    private final Client exchange;
    private final Persons persons;
    private final Validation validation;

    @Autowired
    WhatOneplaceWritesItselfTests(FhirDesk fhir, Persons persons, Validation validation) {
        this.exchange = fhir.exchange();
        this.persons = persons;
        this.validation = validation;
    }

    private JsonNode patient() {
        Demographics demographics = Demographics.of(
                        PersonName.of("Rhian", "Treverbyn"), Gender.FEMALE, new PartialDate("1949-05-06"))
                .needing(List.of(
                        new CommunicationNeed(NeedKind.LANGUAGE, "Welsh first", "Welsh speaker", null),
                        new CommunicationNeed(NeedKind.HEARING, "two hearing aids", "face her", null)));
        var done = (PersonDecision.Done) persons.register(Registration.without(demographics), ExamplePeople.CLERK);
        return exchange.get("/Patient/" + done.person().id()).is(200).json();
    }

    private JsonNode organisation() {
        return exchange.get("/Organization?_count=1")
                .is(200)
                .json()
                .path("entry")
                .path(0)
                .path("resource");
    }

    private JsonNode refusal() {
        return exchange.post("/Patient", "{\"resourceType\":\"Patient\",\"gender\":\"x\"}")
                .is(400)
                .json();
    }

    private JsonNode page() {
        return exchange.get("/Organization?_count=2").is(200).json();
    }

    private static List<Remark> errors(Validation by, JsonNode resource, Optional<String> profile) {
        return by
                .remarks(ResourceText.parse(resource.toString().getBytes(StandardCharsets.UTF_8)), profile, "a test")
                .stream()
                .filter(Remark::error)
                .toList();
    }

    @Test
    void isValidAndSaysNothingThatNobodyDefined() {
        for (JsonNode resource : List.of(patient(), organisation())) {
            assertThat(errors(validation, resource, Optional.empty())).isEmpty();
            assertThat(validation.remarks(
                            ResourceText.parse(resource.toString().getBytes(StandardCharsets.UTF_8)),
                            Optional.empty(),
                            "a test"))
                    .extracting(Remark::sentence)
                    .noneMatch(s ->
                            s.contains("oneplace.example") && s.toLowerCase().contains("unknown"));
        }
    }

    @Test
    void namesItsProfileAndTheSystemsOfTheCountry() {
        JsonNode patient = patient();
        assertThat(patient.at("/meta/profile/0").stringValue())
                .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient");
        assertThat(organisation().at("/meta/profile/0").stringValue())
                .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization");
        assertThat(patient.at("/communication/0/language/coding/0/code").stringValue())
                .isEqualTo("cy");
    }

    @Test
    void declaresTheProfilesOfWhatIsWrittenHereAndNoOthers() {
        List<String> said = exchange.get("/metadata")
                .is(200)
                .json()
                .at("/rest/0/resource")
                .valueStream()
                .flatMap(type -> type.path("supportedProfile").valueStream())
                .map(JsonNode::stringValue)
                .filter(profile -> profile.startsWith("https://fhir.hl7.org.uk/"))
                .toList();
        assertThat(said)
                .contains(
                        "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient",
                        "https://fhir.hl7.org.uk/StructureDefinition/UKCore-MedicationRequest")
                .doesNotHaveDuplicates()
                .allMatch(profile -> UkCore.profile(profile.replaceAll(".*UKCore-", ""))
                        .filter(profile::equals)
                        .isPresent());
    }

    @Test
    void definesEveryInformationClass() {
        var system = (CodeSystem)
                Definitions.with().find("CodeSystem", InformationClass.SYSTEM).orElseThrow();
        assertThat(system.getConcept())
                .extracting(CodeSystem.ConceptDefinitionComponent::getCode)
                .containsExactlyElementsOf(List.of(InformationClass.values()).stream()
                        .map(InformationClass::code)
                        .toList());
    }

    @Test
    void conformsToUkCoreWhereItsDefinitionsAreAtHand() {
        Optional<Path> ukCore = StandardsAtHand.ukCore();
        assumeThat(ukCore)
                .as("./oneplace test --with standards=DIR, a folder that holds UK Core")
                .isPresent();
        Validation byUkCore = Validation.over(Definitions.with(ukCore.orElseThrow()));
        for (JsonNode resource : List.of(patient(), organisation(), refusal(), page())) {
            String profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-"
                    + resource.path("resourceType").stringValue();
            assertThat(errors(byUkCore, resource, Optional.of(profile))).isEmpty();
        }
    }
}

package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.examples.ExamplePeople;
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
        assertThat(patient.at("/communication/0/language/coding/0/code").stringValue())
                .isEqualTo("cy");
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
    void conformsToUkCoreWhereItsDefinitionsAreAtHand() throws IOException {
        Optional<Path> ukCore = ukCore(System.getProperty("standards", ""));
        assumeThat(ukCore)
                .as("./oneplace test --with standards=DIR, a folder that holds UK Core")
                .isPresent();
        Validation byUkCore = Validation.over(Definitions.with(ukCore.orElseThrow()));
        for (JsonNode resource : List.of(patient(), organisation())) {
            String profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-"
                    + resource.path("resourceType").stringValue();
            assertThat(errors(byUkCore, resource, Optional.of(profile))).isEmpty();
        }
    }

    /** The folder of UK Core's definitions or packages among the standards of other makers. */
    private static Optional<Path> ukCore(String standards) throws IOException {
        if (standards.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(Path.of(standards), 4)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*ukcore.*\\.(json|xml|tgz)"))
                    .findFirst()
                    .map(Path::getParent);
        }
    }
}

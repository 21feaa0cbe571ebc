package oneplace.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.demonstration.population.Json;
import oneplace.examples.StandardsAtHand;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UkCore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything of the stories, of their staff and of the people that ship: valid R4, and of UK Core what can be said in few words.
 * Held against UK Core itself when {@code ./oneplace test --with standards=DIR} names a folder with them.
 */
class DemonstrationConformsToUkCoreTests {

    /** What the validator warns of though nothing better can be written. */
    private static final List<String> KNOWN = List.of(
            // Information classes are a code system of this record: HL7's security labels have no such codes.
            "'SecurityLabels'",
            // Code systems that may not be shipped: SNOMED CT, LOINC, ICD-10, and those the generator of people writes.
            "The code was not checked",
            "CodeSystem is unknown and can't be validated",
            // Of DICOM and RadLex R4 names web pages in place of value sets.
            "dicom.nema.org",
            "www.rsna.org",
            // HL7's policies of consent are those of American states, and no SNOMED CT document type is a carer's card.
            "'Consent PolicyRule Codes'",
            "'UK Core Document Type'",
            // A card is known by its number; the paper itself is with the person.
            "Attachments have data and/or url",
            "could not be resolved, so no validation can be performed against the base questionnaire");

    private static List<JsonNode> written = List.of();

    private final List<UkCoreSays> all = UkCoreSays.all();

    @BeforeAll
    static void isRead() {
        written = Written.everything();
    }

    @Test
    void eachNamesItsProfileAndKeepsToWhatItSays() {
        Set<String> types = new TreeSet<>();
        List<String> broken = written.stream()
                .peek(r -> types.add(r.path("resourceType").asString()))
                .flatMap(r -> Stream.concat(
                        UkCoreSays.broken(all, r).stream().map(s -> s.profile() + ": " + s.says()),
                        UkCoreSays.namesItsProfile(r) ? Stream.empty() : Stream.of("its profile")))
                .distinct()
                .toList();

        assertThat(broken).isEmpty();
        assertThat(types).hasSizeGreaterThan(24).contains("MedicationRequest", "Consent", "PractitionerRole");
        assertThat(all.stream().map(UkCoreSays::type).collect(Collectors.toSet()))
                .as("of every type with a profile something is said")
                .containsAll(types.stream()
                        .filter(type -> UkCore.profile(type).isPresent())
                        .toList());
    }

    @Test
    void eachShapeIsValidAndSaysNothingThatNobodyDefined() {
        Validation r4 = Validation.over(Definitions.with());
        Set<String> wrong = new TreeSet<>();
        for (JsonNode resource : Written.ofEachShape(written)) {
            for (Remark remark : remarks(r4, resource, Optional.empty())) {
                boolean undefined = remark.sentence().contains("Unknown extension https://oneplace.example/");
                if (remark.error() || undefined) {
                    wrong.add(resource.path("resourceType").asString() + " " + remark.sentence());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A statement that nothing can break says nothing. */
    @ParameterizedTest
    @CsvSource({
        "AllergyIntolerance, code",
        "MedicationRequest, substitution",
        "MedicationRequest, requester",
        "Patient, managingOrganization",
        "ImagingStudy, modality",
        "CarePlan, category"
    })
    void whatIsLeftOutIsNoticed(String type, String element) {
        ObjectNode without = one(type);
        assertThat(UkCoreSays.broken(all, without)).isEmpty();
        without.remove(element);
        assertThat(UkCoreSays.broken(all, without)).isNotEmpty();
    }

    @Test
    void aCodeOfAnotherSystemASecondNumberAndNoProfileAreNoticed() {
        ObjectNode married = one("Patient");
        married.putObject("maritalStatus").putArray("coding").addObject().put("system", "https://elsewhere.example");
        assertThat(UkCoreSays.broken(all, married)).hasSize(1);

        ObjectNode numbered = one("Patient");
        JsonNode number = numbered.path("identifier").path(0);
        numbered.putArray("identifier").add(number).add(number);
        assertThat(UkCoreSays.broken(all, numbered)).hasSize(1);

        ObjectNode bare = one("Condition");
        assertThat(UkCoreSays.namesItsProfile(bare)).isTrue();
        bare.putObject("meta");
        assertThat(UkCoreSays.namesItsProfile(bare)).isFalse();
    }

    @Test
    void conformsToUkCoreWhereItsDefinitionsAreAtHand() {
        Optional<Path> folder = StandardsAtHand.ukCore();
        assumeThat(folder)
                .as("./oneplace test --with standards=DIR, a folder that holds UK Core")
                .isPresent();
        Definitions definitions = Definitions.with(folder.orElseThrow());
        Validation ukCore = Validation.over(definitions);
        Set<String> wrong = new TreeSet<>();
        for (JsonNode resource : Written.ofEachShape(written)) {
            Optional<String> profile =
                    UkCore.profile(resource.path("resourceType").asString());
            profile.ifPresent(p -> assertThat(definitions.installed(p)).as(p).isTrue());
            remarks(ukCore, resource, profile).stream()
                    .filter(r -> !r.severity().equals("information"))
                    .filter(r -> r.error() || KNOWN.stream().noneMatch(r.sentence()::contains))
                    .forEach(r -> wrong.add(r.expression().replaceAll("\\[\\d+]", "") + " " + r.sentence()));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Remark> remarks(Validation by, JsonNode resource, Optional<String> profile) {
        return by.remarks(ResourceText.parse(resource.toString().getBytes(StandardCharsets.UTF_8)), profile, "a test");
    }

    private static ObjectNode one(String type) {
        JsonNode found = written.stream()
                .filter(r -> r.path("resourceType").asString().equals(type))
                .findFirst()
                .orElseThrow();
        return Json.read(found.toString());
    }
}

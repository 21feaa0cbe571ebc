package oneplace.record.sharedrecord.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.demonstration.story.Story;
import org.hl7.fhir.r4.model.DomainResource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every entry of the seven stories, as a reader meets it. */
class DemonstrationInPlainEnglishTests {

    private static final Pattern CODE_ALONE = Pattern.compile("[A-Z0-9][A-Z0-9.\\-]*[0-9][A-Z0-9.\\-]*");
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<!\\d)999 ?\\d{3} ?\\d{4}(?!\\d)");

    private final IParser fhir = FhirContext.forR4Cached().newJsonParser();

    private Stream<JsonNode> entries() {
        Story story = new Story();
        List<DomainResource> all = story.people().stream()
                .flatMap(person -> story.record(person).stream())
                .toList();
        return all.stream().map(fhir::encodeResourceToString).map(JsonMapper.shared()::readTree);
    }

    @Test
    void eachHasALineThatIsNoCodeAndNamesNoIdentifier() {
        assertThat(entries()).hasSizeGreaterThan(380).allSatisfy(entry -> {
            Headline headline = Headlines.of(entry);
            assertThat(headline.title()).doesNotContain("not described");
            assertThat(headline.title()).doesNotMatch(CODE_ALONE);
            assertThat(headline.toString())
                    .doesNotContain("oneplace.example/id")
                    .doesNotContain("urn:")
                    .doesNotContain("http://")
                    .doesNotContainPattern(NHS_NUMBER);
        });
    }

    @Test
    void everyoneWhoWroteIsNamedOrTheirOrganisationIs() {
        assertThat(entries()
                        .filter(entry ->
                                !entry.path("resourceType").asString("").equals("AllergyIntolerance")))
                .allSatisfy(entry -> {
                    Headline headline = Headlines.of(entry);
                    assertThat(headline.author().isPresent() || headline.byThePerson())
                            .as(entry.toString())
                            .isTrue();
                });
    }

    @Test
    void whatMattersIsInThePersonsOwnVoice() {
        Headline aboutMe = entries()
                .filter(entry -> entry.path("resourceType").asString("").equals("QuestionnaireResponse"))
                .map(Headlines::of)
                .findFirst()
                .orElseThrow();
        assertThat(aboutMe.title()).isEqualTo("About me");
        assertThat(aboutMe.byThePerson()).isTrue();
        assertThat(aboutMe.says()).startsWith("What is most important to me: ");
    }
}

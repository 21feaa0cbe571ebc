package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EveryPublishedParameterTests {

    @Test
    void allTypesAndParametersOfR4AreThere() {
        assertThat(R4.types()).hasSize(146).contains("Patient", "List", "Bundle", "Parameters");
        long own = R4.types().stream()
                .flatMap(type -> R4.of(type).stream())
                .filter(parameter -> !parameter.name().startsWith("_"))
                .count();
        assertThat(own).isEqualTo(1_697);
    }

    @Test
    void eachIsAsItIsPublished() {
        Map<String, Map<String, Published.Parameter>> published = Published.byType();
        int compared = 0;
        for (String type : R4.types()) {
            for (Published.Parameter expected :
                    published.getOrDefault(type, Map.of()).values()) {
                SearchParameter ours = R4.find(type, expected.name())
                        .orElseThrow(() -> new AssertionError(type + " lacks " + expected.name()));
                assertThat(ours.kind().code()).as(ours.toString()).isEqualTo(expected.kind());
                assertThat(ours.components()).as(ours.toString()).hasSameSizeAs(expected.components());
                assertThat(expected.targets()).as(ours.toString()).containsAll(ours.targets());
                if (!ours.targets().isEmpty()) {
                    // one definition for many types names what only some of them can refer to
                    assertThat(expected.targets().stream()
                                    .filter(target -> !ours.targets().contains(target)))
                            .as(ours.toString())
                            .isSubsetOf("Group", "EpisodeOfCare");
                }
                compared++;
            }
            assertThat(R4.of(type).stream().map(SearchParameter::name).filter(n -> !n.startsWith("_")))
                    .as(type)
                    .containsExactlyInAnyOrderElementsOf(
                            published.getOrDefault(type, Map.of()).keySet());
        }
        assertThat(compared).isEqualTo(1_697);
    }

    @Test
    void thoseOfEveryResourceAreOnEveryType() {
        for (String type : R4.types()) {
            assertThat(R4.of(type))
                    .as(type)
                    .extracting(SearchParameter::name)
                    .contains("_id", "_lastUpdated", "_profile", "_security", "_source", "_tag");
        }
    }

    @Test
    void everyPathLeadsToElementsThatItsKindCanCompare() {
        for (String type : R4.types()) {
            for (SearchParameter parameter : R4.of(type)) {
                assertThat(parameter.kind() == SearchKind.COMPOSITE
                                || !parameter.walks().isEmpty())
                        .as(parameter + " " + parameter.path())
                        .isTrue();
            }
        }
    }

    @Test
    void everyComponentOfACompositeIsFoundInOneOfItsElements() {
        for (String type : R4.types()) {
            for (SearchParameter parameter : R4.of(type)) {
                for (int i = 0; i < parameter.components().size(); i++) {
                    int place = i;
                    assertThat(parameter.parts())
                            .as(parameter + " " + parameter.components())
                            .anyMatch(part -> !part.components()
                                            .get(place)
                                            .within()
                                            .isEmpty()
                                    || !part.components().get(place).outside().isEmpty());
                }
            }
        }
    }

    @Test
    void aReferenceKnowsWhatItMayPointTo() {
        assertThat(R4.find("Observation", "patient").orElseThrow().targets()).isEqualTo(List.of("Patient"));
        assertThat(R4.find("Observation", "focus").orElseThrow().targets()).isEmpty();
        assertThat(R4.find("QuestionnaireResponse", "questionnaire")
                        .orElseThrow()
                        .canonical())
                .isTrue();
        assertThat(R4.find("Patient", "organization").orElseThrow().canonical()).isFalse();
    }

    @Test
    void whatIsNotOfR4IsNotFound() {
        assertThat(R4.find("Patient", "shoe-size")).isEmpty();
        assertThat(R4.find("Shoe", "_id")).isEmpty();
        assertThat(R4.of("Shoe")).isEmpty();
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.query;
import static oneplace.record.sharedrecord.search.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlsOfTheAnswerTests {

    @Test
    void areReadBesideTheClauses() {
        SearchQuery read = query(
                "Observation",
                "code=1&_count=20&_sort=-date,status&_total=accurate&_summary=data&_elements=id,code&_format=json");
        SearchControls controls = read.controls();
        assertThat(read.clauses()).hasSize(1);
        assertThat(controls.count()).hasValue(20);
        assertThat(controls.sort())
                .extracting(
                        key -> (key.descending() ? "-" : "") + key.parameter().name())
                .containsExactly("-date", "status");
        assertThat(controls.total()).isEqualTo(SearchControls.Total.ACCURATE);
        assertThat(controls.summary()).isEqualTo(SearchControls.Summary.DATA);
        assertThat(controls.elements()).containsExactly("id", "code");
    }

    @Test
    void includesNameSourceParameterAndTarget() {
        SearchControls controls = query(
                        "Observation",
                        "_include=Observation:patient&_include:iterate=Patient:general-practitioner:Practitioner"
                                + "&_include=Observation:*&_include=*&_revinclude=Provenance:target&_revinclude=*")
                .controls();
        assertThat(controls.includes())
                .extracting(Include::source, include -> name(include), Include::target, Include::iterate)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Observation", "patient", null, false),
                        org.assertj.core.api.Assertions.tuple("Patient", "general-practitioner", "Practitioner", true),
                        org.assertj.core.api.Assertions.tuple("Observation", null, null, false),
                        org.assertj.core.api.Assertions.tuple("Observation", null, null, false));
        assertThat(controls.reverseIncludes()).extracting(Include::source).containsExactly("Provenance", "*");
    }

    private static @org.jspecify.annotations.Nullable String name(Include include) {
        return include.parameter() == null ? null : include.parameter().name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_count=x",
                "_count=-1",
                "_count=",
                "_count=99999999999",
                "_sort=shoe",
                "_sort=",
                "_sort=code,,date",
                "_sort=code-value-quantity",
                "_total=some",
                "_total=unsaid",
                "_summary=yes",
                "_include=Observation",
                "_include=Potato:patient",
                "_include=Observation:shoe",
                "_include=Observation:code",
                "_include:often=Observation:patient",
                "_include=Observation:patient:Patient:x",
                "_contained=true",
                "_filter=a eq b",
                "_query=x",
                "_type=Potato",
                "_count:exact=1"
            })
    void whatTheyCannotBeIsRefused(String query) {
        assertThat(refusal("Observation", query).sentence()).isNotBlank();
    }

    @Test
    void leniencyPassesOverTheUnknownAndSaysSo() {
        SearchQuery read = (SearchQuery) Samples.read(
                "Patient",
                Handling.LENIENT,
                "shoe=42&family=ang&_sort=shoe&_include=Patient:shoe&name:loud=x".replace("&name:loud=x", ""));
        assertThat(read.clauses()).extracting(Clause::name).containsExactly("family");
        assertThat(read.used()).containsExactly(new NameValue("family", "ang"));
        assertThat(read.ignored()).extracting(SearchRefusal::parameter).isEqualTo(List.of("shoe", "_sort", "_include"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:loud=x",
                "birthdate=yesterday",
                "name=a,,b",
                "active:not-in=x",
                "gender:in=x",
                "gender:below=x",
                "birthdate:exact=2000",
                "identifier=|",
                "identifier:of-type=a|b",
                "name:missing=maybe"
            })
    void leniencyDoesNotPassOverWhatItWouldMisunderstand(String query) {
        assertThat(Samples.read("Patient", Handling.LENIENT, query)).isInstanceOf(SearchRefusal.class);
    }

    @Test
    void refusalsNameTheParameterAndNeverRepeatAValue() {
        SearchRefusal refusal = refusal("Patient", "birthdate=999 000 0018");
        assertThat(refusal.parameter()).isEqualTo("birthdate");
        assertThat(refusal.sentence()).doesNotContain("999").endsWith(".");
    }

    @Test
    void thereIsAnEndToAlternativesAndParameters() {
        assertThat(refusal("Patient", "name=" + "a,".repeat(1_000) + "a").sentence())
                .contains("at most 1000");
        assertThat(refusal("Patient", "name=a&".repeat(200) + "name=a").sentence())
                .contains("at most 200");
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static oneplace.record.sharedrecord.search.Samples.clause;
import static oneplace.record.sharedrecord.search.Samples.finds;
import static oneplace.record.sharedrecord.search.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSearchTests {

    private static final String OBSERVATION = """
            {'resourceType':'Observation','subject':{'reference':'Patient/7'},
             'encounter':{'reference':'Encounter/3/_history/2'},
             'performer':[{'reference':'https://elsewhere.example/fhir/Practitioner/9'},
                          {'identifier':{'system':'urn:gmc','value':'C1234'}}],
             'device':{'reference':'#d'}}
            """;

    @ParameterizedTest
    @CsvSource({
        "patient=7,                     true",
        "patient=Patient/7,             true",
        "subject=Patient/7,             true",
        "subject=7,                     true",
        "subject:Patient=7,             true",
        "subject:Group=7,               false",
        "subject=Group/7,               false",
        "patient=8,                     false",
        "'patient=8,7',                 true",
        "encounter=Encounter/3,         true",
        "encounter=3,                   true",
        "encounter=Encounter/3/_history/2, true",
        "encounter=Encounter/3/_history/1, false",
        "performer=https://elsewhere.example/fhir/Practitioner/9, true",
        "performer=Practitioner/9,      false",
        "performer:identifier=urn:gmc|C1234, true",
        "performer:identifier=c1234,    true",
        "performer:identifier=urn:nmc|C1234, false",
        "performer:identifier=urn:gmc|, true",
        "specimen:missing=true,         true",
        "subject:missing=false,         true",
    })
    void readsEveryFormOfReference(String query, boolean expected) {
        assertThat(finds(query, OBSERVATION)).isEqualTo(expected);
    }

    @Test
    void apatientIsASubjectThatIsAPatient() {
        String ofAGroup = "{'resourceType':'Observation','subject':{'reference':'Group/7'}}";
        assertThat(finds("patient=7", ofAGroup)).isFalse();
        assertThat(finds("patient:missing=true", ofAGroup)).isTrue();
        assertThat(finds("subject=7", ofAGroup)).isTrue();
        String byType = "{'resourceType':'Observation','subject':{'type':'Patient','identifier':{'value':'5'}}}";
        assertThat(finds("patient:identifier=5", byType)).isTrue();
    }

    @Test
    void patientAndSubjectShareOneToken() {
        assertThat(clause("Observation", "patient=7").anyOf())
                .isEqualTo(clause("Observation", "subject:Patient=7").anyOf())
                .hasSize(1);
        assertThat(clause("Observation", "patient=7").exact()).isTrue();
    }

    @Test
    void canonicalReferencesAreFoundWithAndWithoutTheirVersion() {
        String response = "{'resourceType':'QuestionnaireResponse','questionnaire':'https://q.example/Q|2.0'}";
        assertThat(finds("questionnaire=https://q.example/Q", response)).isTrue();
        assertThat(finds("questionnaire=https://q.example/Q|2.0", response)).isTrue();
        assertThat(finds("questionnaire=https://q.example/Q|1.0", response)).isFalse();
    }

    @Test
    void aBundlesFirstEntryIsItsDocument() {
        String bundle = "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Composition','id':'5'}},"
                + "{'resource':{'resourceType':'Composition','id':'6'}}]}";
        assertThat(finds("composition=5", bundle)).isTrue();
        assertThat(finds("composition=6", bundle)).isFalse();
    }

    @Test
    void aParameterTellsWhatAResourceRefersTo() {
        SearchParameter subject = R4.find("Observation", "subject").orElseThrow();
        assertThat(subject.targetsIn(Samples.resource(OBSERVATION))).containsExactly(new Target("Patient", "7"));
        assertThat(subject.tokensOf(new Target("Patient", "7")))
                .isEqualTo(clause("Observation", "patient=7").anyOf());
        SearchParameter performer = R4.find("Observation", "performer").orElseThrow();
        assertThat(performer.targetsIn(Samples.resource(OBSERVATION))).isEmpty();
    }

    @Test
    void aTypeItCannotReferToIsRefused() {
        assertThat(refusal("Observation", "subject:Medication=1").sentence()).contains("does not refer to Medication");
        assertThat(refusal("Observation", "subject:Potato=1").sentence()).contains("takes no modifier");
        assertThat(refusal("Observation", "subject:exact=1").sentence()).contains("takes no modifier");
    }

    @Test
    void belowAndAboveWalkTheTreeThatAReferenceMakes() {
        var below = (HierarchyClause)
                Samples.query("Location", "partof:below=4").clauses().getFirst();
        assertThat(below.below()).isTrue();
        assertThat(below.targets()).containsExactly(new Target("Location", "4"));
        assertThat(below.trees()).containsOnlyKeys("Location");
        var through = (HierarchyClause)
                Samples.query("Procedure", "location:above=4").clauses().getFirst();
        assertThat(through.targets()).containsExactly(new Target("Location", "4"));
        assertThat(through.trees()).containsOnlyKeys("Location");
        assertThat(refusal("Observation", "patient:below=4").sentence()).contains("nothing that stands in a tree");
    }
}

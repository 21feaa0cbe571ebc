package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.clause;
import static oneplace.record.sharedrecord.search.Samples.finds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeAndOtherSearchTests {

    private static final String PRESSURE = """
            {'resourceType':'Observation','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},
             'component':[
              {'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':120,'code':'mm[Hg]'}},
              {'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':80,'code':'mm[Hg]'}}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "component-code-value-quantity=8480-6$gt100,                true",
        "component-code-value-quantity=8462-4$gt100,                false",
        "component-code-value-quantity=http://loinc.org|8480-6$120||mm[Hg], true",
        "combo-code-value-quantity=8462-4$80,                       true",
        "combo-code-value-quantity=85354-9$80,                      false",
        "'combo-code-value-quantity=8462-4$gt100,8480-6$gt100',     true",
    })
    void allPartsOfACompositeHoldWithinOneElement(String query, boolean expected) {
        assertThat(finds(query, PRESSURE)).isEqualTo(expected);
    }

    @Test
    void aCompositeStartsFromItsCode() {
        SimpleClause clause = clause("Observation", "code-value-quantity=85354-9$gt100");
        assertThat(clause.anyOf())
                .isEqualTo(clause("Observation", "code=85354-9").anyOf());
        assertThat(clause.exact()).isFalse();
    }

    @Test
    void aPartMayStandBesideTheElement() {
        String sequence = "{'resourceType':'MolecularSequence','referenceSeq':{'chromosome':{'coding':[{'code':'1'}]}},"
                + "'variant':[{'start':10,'end':12}]}";
        assertThat(finds("chromosome-variant-coordinate=1$lt11$gt11", sequence)).isTrue();
        assertThat(finds("chromosome-variant-coordinate=2$lt11$gt11", sequence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "url=https://v.example/fhir/ValueSet/123,        true",
        "url=https://v.example/fhir/ValueSet,            false",
        "url:below=https://v.example/fhir/,              true",
        "url:below=https://v.example/fhir,               true",
        "url:below=https://v.example/fh,                 false",
        "url:above=https://v.example/fhir/ValueSet/123/_history/5, true",
        "url:above=https://v.example/fhir/ValueSet/1234, false",
    })
    void uriIsComparedLetterByLetterOrBySegments(String query, boolean expected) {
        assertThat(finds(query, "{'resourceType':'ValueSet','url':'https://v.example/fhir/ValueSet/123'}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "near=51.38|-2.36|5|km,   true",
        "near=51.45|-2.59|5|km,   false",
        "near=51.45|-2.59|30,     true",
        "near=51.45|-2.59|15|mi,  true",
        "near=51.38|-2.36|50|m,   false",
    })
    void nearMeasuresOnTheSphere(String query, boolean expected) {
        assertThat(finds(query, "{'resourceType':'Location','position':{'latitude':51.3811,'longitude':-2.3590}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "_text=swollen,          true",
        "_text=swoll knee,       true",
        "_text=(elbow or knee) AND swollen, true",
        "_text=(elbow OR wrist) and knee,   false",
        "_text=elbow or swollen knee,       true",
        "_text=elbow,            false",
        "_text=div,              false",
        "_content=elbow,         true",
        "'_text=elbow,knee',     true",
    })
    void wordsAreLookedForInTheNarrativeOrEverywhere(String query, boolean expected) {
        assertThat(finds(
                        query,
                        "{'resourceType':'Condition','text':{'div':'<div>A <b>swollen</b> knee</div>'},"
                                + "'note':[{'text':'The elbow, too'}]}"))
                .isEqualTo(expected);
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.clause;
import static oneplace.record.sharedrecord.search.Samples.finds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSearchTests {

    private static final String OBSERVATION = """
            {'resourceType':'Observation','status':'final',
             'code':{'text':'Blood sugar, fasting','coding':[
               {'system':'http://loinc.org','code':'1558-6','display':'Fasting glucose'},
               {'code':'GLU-F'}]},
             'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],
             'component':[{'code':{'coding':[{'system':'http://snomed.info/sct','code':'33747003'}]}}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "code=1558-6,                       true",
        "code=http://loinc.org|1558-6,      true",
        "code=http://snomed.info/sct|1558-6, false",
        "code=|1558-6,                      false",
        "code=|GLU-F,                       true",
        "code=glu-f,                        true",
        "code=http://loinc.org|,            true",
        "code=http://snomed.info/sct|,      false",
        "'code=9999,GLU-F',                 true",
        "'code=9999,8888',                  false",
        "code=GLU,                          false",
        "category=LABORATORY,               true",
        "combo-code=33747003,               true",
        "component-code=33747003,           true",
        "component-code=1558-6,             false",
        "code:not=1558-6,                   false",
        "'code:not=9999,8888',              true",
        "'code:not=9999,GLU-F',             false",
        "code:text=blood sug,               true",
        "code:text=FASTING gl,              true",
        "code:text=sugar,                   true",
        "code:text=ugar,                    false",
        "code:missing=true,                 false",
        "code:missing=false,                true",
    })
    void matchesSystemAndCode(String query, boolean expected) {
        assertThat(finds(query, OBSERVATION)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "status=final,   true",
        "status=FINAL,   false",
        "status=http://hl7.org/fhir/observation-status|final, true",
        "status=http://hl7.org/fhir/account-status|final,     false",
        "status=|final,  true",
        "status:not=final, false",
        "status:not=cancelled, true",
    })
    void aBareCodeHasTheSystemOfItsBindingAndItsCaseCounts(String query, boolean expected) {
        assertThat(finds(query, OBSERVATION)).isEqualTo(expected);
    }

    @Test
    void notAlsoFindsWhatHasNone() {
        assertThat(finds("code:not=1558-6", "{'resourceType':'Observation'}")).isTrue();
        assertThat(finds("method:not=1558-6", OBSERVATION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "identifier=12345,                              true",
        "identifier=https://fhir.nhs.uk/Id/nhs-number|12345, false",
        "identifier=urn:mrn|12345,                      true",
        "identifier=urn:mrn|,                           true",
        "identifier=urn:nothing|,                       false",
        "identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|MR|12345, true",
        "identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|MR|99,    false",
        "identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|PPN|12345, false",
        "identifier:text=hospital,                      true",
        "identifier=AB|C,                               false",
        "identifier=urn:odd|A|B,                        true",
        "'identifier=urn:odd|A\\|B',                    true",
        "active=true,                                   true",
        "active=false,                                  false",
        "email=SAM@example.org,                         true",
        "email=01225000000,                             false",
        "phone=01225000000,                             true",
        "telecom=01225000000,                           true",
        "gender=female,                                 true",
        "deceased=true,                                 true",
        "language=cy,                                   true",
    })
    void readsIdentifiersContactPointsAndFlags(String query, boolean expected) {
        assertThat(finds(query, """
                                {'resourceType':'Patient','active':true,'gender':'female','deceasedDateTime':'2020-01-01',
                                 'identifier':[
                                   {'system':'urn:mrn','value':'12345','type':{'text':'Hospital number','coding':[
                                     {'system':'http://terminology.hl7.org/CodeSystem/v2-0203','code':'MR'}]}},
                                   {'system':'urn:odd','value':'A|B'}],
                                 'communication':[{'language':{'coding':[{'system':'urn:ietf:bcp:47','code':'cy'}]}}],
                                 'telecom':[{'system':'phone','value':'01225000000'},{'system':'email','value':'sam@example.org'}]}
                                """)).isEqualTo(expected);
    }

    @Test
    void nobodyIsDeadUnlessTheRecordSaysSo() {
        assertThat(finds("deceased=false", "{'resourceType':'Patient'}")).isTrue();
        assertThat(finds("deceased=false", "{'resourceType':'Patient','deceasedBoolean':false}"))
                .isTrue();
        assertThat(finds("deceased=true", "{'resourceType':'Patient','deceasedBoolean':true}"))
                .isTrue();
        assertThat(finds("deceased=true", "{'resourceType':'Patient'}")).isFalse();
    }

    @Test
    void tagsProfilesAndSecurityLabelsAreOfEveryResource() {
        String tagged = """
                {'resourceType':'Basic','meta':{'source':'urn:here','profile':['https://x.example/P|1.0'],
                 'tag':[{'system':'urn:t','code':'a'}],'security':[{'system':'urn:s','code':'R'}]}}
                """;
        assertThat(finds("_tag=urn:t|a", tagged)).isTrue();
        assertThat(finds("_security=R", tagged)).isTrue();
        assertThat(finds("_profile=https://x.example/P", tagged)).isTrue();
        assertThat(finds("_profile=https://x.example/P|1.0", tagged)).isTrue();
        assertThat(finds("_profile=https://x.example/P|2.0", tagged)).isFalse();
        assertThat(finds("_source=urn:here", tagged)).isTrue();
        assertThat(finds("_tag:not=a", tagged)).isFalse();
    }

    @Test
    void theTokensAloneDecideWhereNothingIsLeftOutOnTheWay() {
        assertThat(clause("Observation", "code=1558-6").exact()).isTrue();
        assertThat(clause("Observation", "code:not=1558-6").noneOf()).hasSize(1);
        assertThat(clause("Patient", "email=sam@example.org").exact()).isFalse();
        assertThat(clause("Patient", "email=sam@example.org").anyOf()).hasSize(1);
        assertThat(clause("Patient", "email:not=sam@example.org").noneOf()).isEmpty();
        assertThat(clause("Observation", "code:text=sugar").anyOf()).isEmpty();
        assertThat(clause("Observation", "code=1558-6").families()).containsExactly(TokenFamily.CODE);
        assertThat(clause("Patient", "identifier=1").families()).containsExactly(TokenFamily.IDENTIFIER);
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.clause;
import static oneplace.record.sharedrecord.search.Samples.finds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringSearchTests {

    private static final String PATIENT = """
            {'resourceType':'Patient',
             'name':[{'family':'Ångström-Lee','given':['Zoë','Mae'],'prefix':['Dr']},{'text':'Zed'}],
             'address':[{'line':['1  Cherry   Tree Lane'],'city':'Bath','postalCode':'ZZ99 1AB'}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "name=ang,                     true",
        "name=ANGSTROM,                true",
        "name=zoe,                     true",
        "name=mae,                     true",
        "name=dr,                      true",
        "name=zed,                     true",
        "name=lee,                     false",
        "family=zoe,                   false",
        "given=zoë,                    true",
        "family:exact=Ångström-Lee,    true",
        "family:exact=Angstrom-Lee,    false",
        "family:exact=Ångström,        false",
        "family:contains=STROM-l,      true",
        "family:contains=xyz,          false",
        "'name=xyz,ang',               true",
        "address=1 cherry tree,        true",
        "address=cherry,               false",
        "address:contains=cherry,      true",
        "address=bath,                 true",
        "address-city=BA,              true",
        "address-postalcode=zz99,      true",
        "name:missing=true,            false",
    })
    void comparesWithoutCaseAndAccents(String query, boolean expected) {
        assertThat(finds(query, PATIENT)).isEqualTo(expected);
    }

    @Test
    void theIndexKnowsTheFirstThreeLetters() {
        assertThat(clause("Patient", "family=a").exact()).isTrue();
        assertThat(clause("Patient", "family=ang").exact()).isTrue();
        assertThat(clause("Patient", "family=angs").exact()).isFalse();
        assertThat(clause("Patient", "family=angs").anyOf())
                .isEqualTo(clause("Patient", "family=ÅNG").anyOf());
        assertThat(clause("Patient", "family:contains=ang").anyOf()).isEmpty();
        assertThat(clause("Observation", "value-string=ang").anyOf()).isEmpty();
    }

    @Test
    void aCommaIsPartOfTheTextWhenItIsEscaped() {
        String organisation = "{'resourceType':'Organization','name':'Bath, Wells & $ \\\\ Co'}";
        assertThat(finds("name=bath\\, wells", organisation)).isTrue();
        assertThat(finds("name:contains=\\$ \\\\ co", organisation)).isTrue();
        assertThat(finds("name=bath\\, wells\\,,x", organisation)).isFalse();
        assertThat(finds("name=x,Bath", organisation)).isTrue();
    }

    @Test
    void textBesideACodeIsAStringToo() {
        assertThat(finds(
                        "value-string=pos",
                        "{'resourceType':'Observation','valueCodeableConcept':{'text':'Positive'}}"))
                .isTrue();
        assertThat(finds("value-string=pos", "{'resourceType':'Observation','valueString':'positive'}"))
                .isTrue();
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.finds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAndQuantitySearchTests {

    @ParameterizedTest
    @CsvSource({
        "100,    99.5,   true",
        "100,    99.49,  false",
        "100,    100.49, true",
        "100,    100.5,  false",
        "100.00, 100.004, true",
        "100.00, 100.005, false",
        "1e2,    95,     true",
        "1e2,    104.9,  true",
        "1e2,    105,    false",
        "ne100,  100.2,  false",
        "ne100,  101,    true",
        "gt100,  100.001, true",
        "gt100,  100,    false",
        "lt100,  99.999, true",
        "ge100,  100,    true",
        "ge100,  99.999, false",
        "le100,  100,    true",
        "sa100,  100,    false",
        "eb100,  99,     true",
        "ap100,  90,     true",
        "ap100,  110,    true",
        "ap100,  89.9,   false",
        "-1,     -1.2,   true",
    })
    void equalityReachesHalfAUnitOfTheLastDigit(String asked, String found, boolean expected) {
        assertThat(finds("factor-override=" + asked, "{'resourceType':'ChargeItem','factorOverride':" + found + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5.4,                                   true",
        "5.4|http://unitsofmeasure.org|mg,      true",
        "5.4||mg,                               true",
        "5.4||milligram,                        true",
        "5.4|http://unitsofmeasure.org|milligram, false",
        "5.4|http://unitsofmeasure.org|,        true",
        "5.4|http://unitsofmeasure.org|g,       false",
        "5.4||MG,                               false",
        "gt5||mg,                               true",
        "lt5||mg,                               false",
        "'1||mg,5.4||mg',                       true",
    })
    void unitsAreComparedAsWritten(String asked, boolean expected) {
        assertThat(finds(
                        "value-quantity=" + asked,
                        "{'resourceType':'Observation','valueQuantity':{'value':5.42,'unit':'milligram',"
                                + "'system':'http://unitsofmeasure.org','code':'mg'}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lt100, true", "gt50, true", "60, false", "gt60, false", "lt10, true"})
    void aComparatorMakesTheFoundOneARange(String asked, boolean expected) {
        assertThat(finds(
                        "value-quantity=" + asked,
                        "{'resourceType':'Observation','valueQuantity':{'value':60,'comparator':'<'}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"gt0.4, true", "lt0.3, true", "gt0.6, false", "0.5, false", "sa0.1, true"})
    void aRangeIsARange(String asked, boolean expected) {
        assertThat(finds(
                        "probability=" + asked,
                        "{'resourceType':'RiskAssessment','prediction':[{'probabilityRange':"
                                + "{'low':{'value':0.2},'high':{'value':0.6}}}]}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10|urn:iso:std:iso:4217|GBP, true", "10||GBP, true", "10||EUR, false"})
    void moneyHasItsCurrencyForAUnit(String asked, boolean expected) {
        assertThat(finds("totalnet=" + asked, "{'resourceType':'Invoice','totalNet':{'value':10,'currency':'GBP'}}"))
                .isEqualTo(expected);
    }
}

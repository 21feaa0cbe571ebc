package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static oneplace.record.sharedrecord.search.Samples.clause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsOfAResourceTests {

    @Test
    void familiesTogetherAreAllTokens() {
        Facts facts = facts("""
                {'resourceType':'Observation','status':'final','identifier':[{'system':'urn:o','value':'1'}],
                 'code':{'coding':[{'system':'http://loinc.org','code':'1'}]},'subject':{'reference':'Patient/7'},
                 'encounter':{'reference':'Encounter/3/_history/1'},'performer':[{'reference':'Patient/7'}]}
                """);
        assertThat(facts.tokens(TokenFamily.CODE)).hasSize(3);
        assertThat(facts.tokens(TokenFamily.IDENTIFIER)).hasSize(3);
        assertThat(facts.tokens(TokenFamily.REFERENCE)).hasSize(3);
        assertThat(facts.tokens(TokenFamily.TEXT)).isEmpty();
        assertThat(facts.tokens())
                .as("and that it has no date of its own")
                .hasSize(10)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(Tokens.UNDATED);
        assertThat(facts.references())
                .containsExactlyInAnyOrder(new Target("Patient", "7"), new Target("Encounter", "3"));
    }

    @Test
    void whatHasNoValueUnderTheDateItsTypeIsInOrderOfSaysSo() {
        assertThat(facts("{'resourceType':'Observation','effectiveDateTime':'2026'}")
                        .tokens())
                .isEmpty();
        assertThat(facts("{'resourceType':'Observation','issued':'2026-01-01T00:00:00Z'}")
                        .tokens())
                .containsExactly(Tokens.UNDATED);
        assertThat(facts("{'resourceType':'Observation','effectivePeriod':{'end':'2026'}}")
                        .tokens())
                .isEmpty();
        assertThat(facts("{'resourceType':'Medication'}").tokens()).isEmpty();
    }

    @Test
    void moreTokensThanTheIndexHoldsAreCutAndFlagged() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "{'code':'c" + i + "'}")
                .collect(Collectors.joining(",", "{'resourceType':'Observation','code':{'coding':[", "]}}"));
        Facts facts = facts(many);
        assertThat(facts.tokens()).hasSize(Tokens.MOST).isSorted().contains(Tokens.OVERFLOW, Tokens.UNDATED);
        assertThat(facts.tokens(TokenFamily.CODE)).hasSize(600);
        assertThat(clause("Observation", "code=c299").matches(Samples.resource(many)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Observation;      'effectiveDateTime':'2020-06-01','issued':'2021-01-01T00:00:00Z';  2020-05-31T23:00:00Z",
                "Observation;      'issued':'2021-01-01T00:00:00Z';                     2021-01-01T00:00:00Z",
                "Observation;      'effectivePeriod':{'end':'2020-01-01'};              2020-01-01T00:00:00Z",
                "Condition;        'onsetString':'long ago','recordedDate':'2020-01-01'; 2020-01-01T00:00:00Z",
                "Condition;        'onsetDateTime':'2019','recordedDate':'2020-01-01';  2019-01-01T00:00:00Z",
                "Procedure;        'performedPeriod':{'start':'2018-02-03T04:05:06Z'};  2018-02-03T04:05:06Z",
                "Encounter;        'period':{'start':'2018-02-03T04:05:06Z'};           2018-02-03T04:05:06Z",
                "MedicationRequest; 'authoredOn':'2020-01-01';                          2020-01-01T00:00:00Z",
                "Immunization;     'occurrenceDateTime':'2020-01-01','recorded':'2020-01-05'; 2020-01-01T00:00:00Z",
                "DocumentReference; 'date':'2020-01-01T00:00:00Z';                      2020-01-01T00:00:00Z",
                "Appointment;      'start':'2020-01-01T10:00:00Z','created':'2019-12-01'; 2020-01-01T10:00:00Z",
                "Goal;             'startDate':'2020-01-01','statusDate':'2020-02-01';  2020-01-01T00:00:00Z",
                "Specimen;         'collection':{'collectedDateTime':'2020-01-01'};     2020-01-01T00:00:00Z",
                "Task;             'authoredOn':'2020-01-01';                           2020-01-01T00:00:00Z",
                "Consent;          'dateTime':'2020-01-01';                             2020-01-01T00:00:00Z",
            })
    void theClinicalDateIsWhenItHappenedBeforeWhenItWasNoted(String type, String fields, String at) {
        assertThat(facts("{'resourceType':'" + type + "'," + fields + "}").at()).hasValue(Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Patient; 'birthDate':'1950-01-01'",
                "Organization; 'name':'Bath'",
                "Observation; 'status':'final'",
                "Observation; 'effectiveDateTime':'soon'",
            })
    void someHaveNone(String type, String fields) {
        assertThat(facts("{'resourceType':'" + type + "'," + fields + "}").at()).isEmpty();
    }

    @Test
    void theDateParameterOfATypeIsOftenItsClinicalDate() {
        assertThat(R4.find("Observation", "date").orElseThrow().clinicalDate()).isTrue();
        assertThat(R4.find("Encounter", "date").orElseThrow().clinicalDate()).isTrue();
        assertThat(R4.find("Condition", "onset-date").orElseThrow().clinicalDate())
                .isTrue();
        assertThat(R4.find("MedicationRequest", "authoredon").orElseThrow().clinicalDate())
                .isTrue();
        assertThat(R4.find("Condition", "recorded-date").orElseThrow().clinicalDate())
                .isFalse();
        assertThat(R4.find("Patient", "birthdate").orElseThrow().clinicalDate()).isFalse();
    }

    @Test
    void anUnknownTypeHasNoFacts() {
        assertThat(facts("{'resourceType':'Potato','code':'x'}").tokens()).isEmpty();
    }

    private static Facts facts(String json) {
        var resource = Samples.resource(json);
        return Facts.of(R4, resource.get("resourceType").stringValue(), resource);
    }
}

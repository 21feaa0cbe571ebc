package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SortingTests {

    @Test
    void datesSortByWhenTheyBegin() {
        String early = key("Encounter", "date", "{'period':{'start':'2020-01-02','end':'2020-12-01'}}");
        String late = key("Encounter", "date", "{'period':{'start':'2020-02'}}");
        String open = key("Encounter", "date", "{'period':{'end':'2020-01-01'}}");
        assertThat(List.of(open, early, late)).isSorted();
        assertThat(new SortKey(parameter("Encounter", "date"), false).of(Samples.resource("{}")))
                .isNull();
    }

    @Test
    void ofSeveralValuesTheLowestCountsOrWhenDescendingTheHighest() {
        ObjectNode patient = Samples.resource("{'name':[{'family':'Zebra'},{'family':'Ábel'},{'family':'moth'}]}");
        assertThat(new SortKey(parameter("Patient", "family"), false).of(patient))
                .isEqualTo("abel");
        assertThat(new SortKey(parameter("Patient", "family"), true).of(patient))
                .isEqualTo("zebra");
    }

    @Test
    void numbersSortByTheirValue() {
        Random random = new Random(20261122);
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO, new BigDecimal("-0.00"), BigDecimal.TEN));
        for (int i = 0; i < 300; i++) {
            numbers.add(BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(8) - 3));
        }
        numbers.sort(null);
        assertThat(numbers.stream().map(SortText::of).toList()).isSorted();
        assertThat(SortText.of(new BigDecimal("1.50"))).isEqualTo(SortText.of(new BigDecimal("1.5")));
    }

    @Test
    void instantsSortAcrossTheEpoch() {
        assertThat(List.of(
                        SortText.of(Instant.MIN),
                        SortText.of(Instant.parse("0001-01-01T00:00:00Z")),
                        SortText.of(Instant.parse("1969-12-31T23:59:59.999Z")),
                        SortText.of(Instant.EPOCH),
                        SortText.of(Instant.parse("2026-11-22T00:00:00.5Z")),
                        SortText.of(Instant.parse("9999-12-31T00:00:00Z"))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static String key(String type, String parameter, String json) {
        String key = new SortKey(parameter(type, parameter), false).of(Samples.resource(json));
        assertThat(key).isNotNull();
        return String.valueOf(key);
    }

    private static SearchParameter parameter(String type, String name) {
        return Samples.R4.find(type, name).orElseThrow();
    }
}

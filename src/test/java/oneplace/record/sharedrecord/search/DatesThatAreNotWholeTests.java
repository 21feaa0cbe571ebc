package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesThatAreNotWholeTests {

    @ParameterizedTest
    @CsvSource({
        "2024,                          2024-01-01T00:00:00Z,     2025-01-01T00:00:00Z",
        "2024-02,                       2024-02-01T00:00:00Z,     2024-03-01T00:00:00Z",
        "2023-02,                       2023-02-01T00:00:00Z,     2023-03-01T00:00:00Z",
        "2024-12,                       2024-12-01T00:00:00Z,     2025-01-01T00:00:00Z",
        "2024-02-29,                    2024-02-29T00:00:00Z,     2024-03-01T00:00:00Z",
        "2024-01-31,                    2024-01-31T00:00:00Z,     2024-02-01T00:00:00Z",
        "2024-01-31T23:59Z,             2024-01-31T23:59:00Z,     2024-02-01T00:00:00Z",
        "2024-01-31T23:59:59Z,          2024-01-31T23:59:59Z,     2024-02-01T00:00:00Z",
        "2024-01-31T23:59:59.9Z,        2024-01-31T23:59:59.900Z, 2024-02-01T00:00:00Z",
        "2024-01-31T23:59:59.123+01:00, 2024-01-31T22:59:59.123Z, 2024-01-31T22:59:59.124Z",
        "2024-01-31T23:59:59 01:00,     2024-01-31T22:59:59Z,     2024-01-31T23:00:00Z",
        "2024-01-31T00:00:00-11:30,     2024-01-31T11:30:00Z,     2024-01-31T11:30:01Z",
        "2024-01-31T23:59:60Z,          2024-01-31T23:59:59Z,     2024-02-01T00:00:00Z",
    })
    void coverAllThatTheyMayMean(String text, String low, String high) {
        assertThat(Dates.read(text)).hasToString("DateRange[low=" + shown(low) + ", high=" + shown(high) + "]");
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go forward: the day has 23 hours
        "2026-03-29,          2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        "2026-03,             2026-03-01T00:00:00Z, 2026-03-31T23:00:00Z",
        "2026-07-01T09:00:00, 2026-07-01T08:00:00Z, 2026-07-01T08:00:01Z",
        // clocks go back: the day has 25 hours, and half past one comes twice
        "2026-10-25,          2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z",
        "2026-10-25T01:30:00, 2026-10-25T00:30:00Z, 2026-10-25T01:30:01Z",
        // no such time: the clocks jumped over it
        "2026-03-29T01:30:00, 2026-03-29T01:30:00Z, 2026-03-29T01:30:01Z",
    })
    void withoutAnOffsetMeanLondon(String text, String low, String high) {
        assertThat(Dates.read(text)).hasToString("DateRange[low=" + shown(low) + ", high=" + shown(high) + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-",
                "2024-13",
                "2024-00",
                "2024-02-30",
                "2023-02-29",
                "2024-2-3",
                "20240203",
                "0000",
                "2024-02-03T",
                "2024-02-03T10",
                "2024-02-03T24:01Z",
                "2024-02-03T10:00:00.Z",
                "2024-02-03T10:00:00+1",
                "2024-02-03T10:00:00+25:00",
                "2024-02-03T10:00:00Zz",
                "2024-02-03 10:00:00Z",
                "today",
                "２０２４"
            })
    void areRefusedWhenTheyAreNone(String text) {
        assertThat(Dates.read(text)).isNull();
    }

    @Test
    void aPeriodMayBeOpenOnEitherSide() {
        String encounter = "{'resourceType':'Encounter','period':{%s}}";
        assertThat(Samples.finds("date=gt2030", encounter.formatted("'start':'2020-01-01'")))
                .isTrue();
        assertThat(Samples.finds("date=lt1930", encounter.formatted("'end':'2020-01-01'")))
                .isTrue();
        assertThat(Samples.finds("date=lt1930", encounter.formatted("'start':'2020-01-01'")))
                .isFalse();
        assertThat(Samples.finds("date:missing=false", encounter.formatted("'start':'2020'")))
                .isTrue();
    }

    private static String shown(String instant) {
        return java.time.Instant.parse(instant).toString();
    }
}

package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.finds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSearchTests {

    @ParameterizedTest
    @CsvSource({
        // what is asked must cover what is found
        "2013-01-14,   2013-01-14,           true",
        "2013-01-14,   2013-01-14T10:00:00Z, true",
        "2013-01-14,   2013-01,              false",
        "2013-01,      2013-01-31T23:59:59Z, true",
        "2013-01,      2013-02-01T00:00:00Z, false",
        "ne2013-01-14, 2013-01-15,           true",
        "ne2013-01-14, 2013-01-14,           false",
        "ne2013-01-14, 2013-01,              true",
        "gt2013-01-14, 2013-01-15T00:00:00Z, true",
        "gt2013-01-14, 2013-01-14T23:59:59Z, false",
        "gt2013-01-14, 2013-01,              true",
        "gt2013,       2013-12-31,           false",
        "lt2013-01-14, 2013-01-14T00:00:00Z, false",
        "lt2013-01-14, 2013-01-13,           true",
        "lt2013-01-14, 2013,                 true",
        "ge2013-03-14, 2013-03-14T00:00:00Z, true",
        "ge2013-03-14, 2013-03-13T23:59:59Z, false",
        "ge2013-03,    2013-03,              true",
        "le2013-03-14, 2013-03-14T23:59:59Z, true",
        "le2013-03-14, 2013-03-15T00:00:00Z, false",
        "sa2013-03-14, 2013-03-15,           true",
        "sa2013-03-14, 2013-03,              false",
        "eb2013-03-14, 2013-03-13,           true",
        "eb2013-03-14, 2013-03,              false",
        // asked on 22 November 2026: a tenth of the time since then to either side
        "ap2016-11-22, 2016-01-01,           true",
        "ap2016-11-22, 2015-01-01,           false",
        "ap2026-11-22, 2026-11-22T10:00:00Z, true",
        "ap2026-11-22, 2026-11-24,           false",
    })
    void comparesRangesOfTime(String asked, String found, boolean expected) {
        assertThat(finds("date=" + asked, "{'resourceType':'Observation','effectiveDateTime':'" + found + "'}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06,    true",
        "2020-07,    false",
        "ge2020-06,  true",
        "lt2020-06,  false",
        "gt2020-06,  false",
        "sa2020-06,  false",
        "sa2020-05,  true",
        "eb2020-07,  true",
        // the published rule: nothing of it lies beyond the day asked for, and the day does not cover it
        "ge2020-06-30, false",
        "le2020-06-01, false",
    })
    void aPeriodIsOneRange(String asked, boolean expected) {
        String observation =
                "{'resourceType':'Observation','effectivePeriod':{'start':'2020-06-01','end':'2020-06-30'}}";
        assertThat(finds("date=" + asked, observation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-05, true", "2021-06, false", "2021, true"})
    void ofATimingTheOuterLimitsCount(String asked, boolean expected) {
        assertThat(finds(
                        "date=" + asked,
                        "{'resourceType':'Observation','effectiveTiming':{'event':['2021-05-01','2021-05-09']}}"))
                .isEqualTo(expected);
    }
}

package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays england = PlacePacks.open("banes").calendars().getFirst();

    @ParameterizedTest
    @CsvSource({
        "2013-06-13, 2013-06-05",
        "2013-06-17, 2013-06-07",
        "2019-04-23, 2019-04-11",
        "2019-04-25, 2019-04-15",
        "2019-05-02, 2019-04-24"
    })
    void fiveClearDaysBeforeAMeetingCountNeitherItNorThePublication(LocalDate meeting, LocalDate publishBy) {
        assertThat(england.publishBy(meeting, 5)).isEqualTo(publishBy);
    }

    @Test
    void aDayOnWhichNobodyWorksIsNotCounted() {
        LocalDate christmasEve = LocalDate.of(2026, Month.DECEMBER, 24);

        assertThat(england.after(christmasEve, 1)).isEqualTo("2026-12-29");
        assertThat(england.before(LocalDate.of(2026, Month.DECEMBER, 29), 1)).isEqualTo(christmasEve);
        assertThat(england.between(christmasEve, LocalDate.of(2026, Month.DECEMBER, 31)))
                .isEqualTo(3);
        assertThat(england.onOrAfter(LocalDate.of(2026, Month.DECEMBER, 25))).isEqualTo("2026-12-29");
        assertThat(england.after(LocalDate.of(2026, Month.DECEMBER, 25), 0)).isEqualTo("2026-12-25");
    }

    @Test
    void beyondTheYearsItKnowsItDoesNotGuess() {
        assertThatThrownBy(() -> england.after(LocalDate.of(2030, Month.DECEMBER, 30), 5))
                .hasMessage("the calendar \"england-and-wales\" knows the years 2012 to 2030, not 2031");
    }

    /** An independent reckoning: the rules of the Act for each year, and the days that proclamations moved or added. */
    @Test
    void theHolidaysAreThoseOfTheRulesAndTheProclamations() {
        Set<LocalDate> expected = new TreeSet<>();
        for (int year = 2012; year <= 2030; year++) {
            expected.addAll(byRule(year));
        }
        Map<String, String> moved =
                Map.of("2012-05-28", "2012-06-04", "2020-05-04", "2020-05-08", "2022-05-30", "2022-06-02");
        moved.forEach((from, to) -> {
            assertThat(expected.remove(LocalDate.parse(from))).isTrue();
            expected.add(LocalDate.parse(to));
        });
        Set.of("2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08")
                .forEach(day -> expected.add(LocalDate.parse(day)));

        assertThat(england.holidays()).extracting(Holiday::date).containsExactlyElementsOf(expected);
    }

    private static Set<LocalDate> byRule(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        for (LocalDate fixed :
                new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)}) {
            LocalDate kept = fixed;
            while (kept.getDayOfWeek().getValue() > 5 || days.contains(kept)) {
                kept = kept.plusDays(1);
            }
            days.add(kept);
        }
        return days;
    }

    /** Easter Sunday by Gauss's reckoning, which holds for 1900 to 2099. */
    private static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        if (e == 6 && (d == 29 || (d == 28 && year % 19 > 10))) {
            e -= 7;
        }
        return LocalDate.of(year, Month.MARCH, 22).plusDays(d + e);
    }
}

package oneplace.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Half past eleven by Greenwich, on an evening of summer and of winter. */
class SummerEveningTests {

    @Test
    void inSummerTheNextDayHasBegunHere() {
        Instant evening = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(London.day(evening)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(London.day(evening.minusSeconds(3600))).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void inWinterItHasNot() {
        assertThat(London.day(Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}

package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsBetweenAttemptsTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "10, 512", "12, 2048", "13, 3600", "1000, 3600"})
    void eachIsTwiceAsLongUpToAnHour(int failures, int seconds) {
        assertThat(Waits.after(failures, 0, Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void byChanceAFifthLessAtMost() {
        assertThat(Waits.after(5, 1, Duration.ZERO)).isEqualTo(Duration.ofMillis(12_800));
    }

    @Test
    void neverLessThanTheReceiverAskedForAndNeverMoreThanAnHour() {
        assertThat(Waits.after(1, 0, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(Waits.after(1, 0, Duration.ofDays(9))).isEqualTo(Duration.ofHours(1));
    }
}

package oneplace.trust.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordToBeChosenTests {

    @Test
    void threeRandomWordsAreTaken() {
        assertThat(PasswordRule.refusal("seven quiet otters", "kezia.nwosu")).isEmpty();
    }

    @Test
    void shortLongGuessedAndOwnNamesAreRefused() {
        for (String password : new String[] {
            "short words", "x".repeat(73), "my-Password-2026", "Kezia-at-the-sea", "abababababab", "Oneplace in Bath"
        }) {
            assertThat(PasswordRule.refusal(password, "kezia.nwosu"))
                    .as(password)
                    .isPresent();
        }
    }

    @Test
    void waitingBeginsAfterTheFourthSlipAndDoublesToAQuarterOfAnHour() {
        assertThat(LockOut.after(4)).isZero();
        assertThat(LockOut.after(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LockOut.after(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(LockOut.after(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LockOut.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}

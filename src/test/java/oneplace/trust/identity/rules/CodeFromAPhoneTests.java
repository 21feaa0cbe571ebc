package oneplace.trust.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeFromAPhoneTests {

    /** The secret of RFC 6238, Appendix B; its values there have eight digits, of which the last six are ours. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void itIsTheOneTheStandardPrints() {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void itIsTakenOneStepEarlyOrLateAndNoMore() {
        Instant at = Instant.ofEpochSecond(59);
        assertThat(OneTimeCode.step(SECRET, "287 082", at)).hasValue(1);
        assertThat(OneTimeCode.step(SECRET, "287082", at.plusSeconds(30))).hasValue(1);
        assertThat(OneTimeCode.step(SECRET, "287082", at.minusSeconds(30))).hasValue(1);
        assertThat(OneTimeCode.step(SECRET, "287082", at.plusSeconds(61))).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "", at)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "28708", at)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "²⁸⁷⁰⁸²", at)).isEmpty();
    }

    @Test
    void itsSecretIsTypedInBase32() {
        assertThat(OneTimeCode.typed("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
        assertThat(OneTimeCode.typed(new byte[0])).isEmpty();
        assertThat(OneTimeCode.typed(OneTimeCode.secret())).hasSize(32);
    }

    @Test
    void recoveryCodesAreReadHoweverTheyAreTyped() {
        assertThat(RecoveryCodes.fresh())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertThat(RecoveryCodes.normal(" k7qm 2xra-9ptb")).isEqualTo("K7QM-2XRA-9PTB");
        assertThat(RecoveryCodes.normal("123456")).isEqualTo("123456");
    }
}

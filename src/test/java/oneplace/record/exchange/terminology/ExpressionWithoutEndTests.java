package oneplace.record.exchange.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A value set somebody sent filters by a regular expression. */
class ExpressionWithoutEndTests {

    @Test
    void isGivenUp() {
        assertThat(Watched.matches("a+b?", "aaa")).isTrue();
        assertThatThrownBy(() -> Watched.matches("((a|aa)+)+\\2b", "a".repeat(80)))
                .isInstanceOf(TerminologyRefusal.class);
        assertThatThrownBy(() -> Watched.matches("(", "a")).isInstanceOf(TerminologyRefusal.class);
    }
}

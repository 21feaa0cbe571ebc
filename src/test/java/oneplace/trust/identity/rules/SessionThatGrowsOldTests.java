package oneplace.trust.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionThatGrowsOldTests {

    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private final SignedIn session = SignedIn.withPassword(UUID.randomUUID(), NINE);

    @Test
    void itEndsAfterFifteenIdleMinutes() {
        assertThat(session.over(NINE.plus(IDLE).minusSeconds(1), IDLE, ABSOLUTE))
                .isFalse();
        assertThat(session.over(NINE.plus(IDLE), IDLE, ABSOLUTE)).isTrue();
    }

    @Test
    void beingBusyKeepsItButNotBeyondTwelveHours() {
        Instant almost = NINE.plus(ABSOLUTE).minusSeconds(1);
        SignedIn busy = session.withSecondFactor(NINE.plusSeconds(60)).seenAt(almost);
        assertThat(busy.over(almost, IDLE, ABSOLUTE)).isFalse();
        assertThat(busy.over(almost.plusSeconds(1), IDLE, ABSOLUTE)).isTrue();
    }

    @Test
    void itsTextIsReadBackAndNothingElseIs() {
        SignedIn second = session.withSecondFactor(NINE);
        assertThat(SignedIn.of(second.text())).contains(second);
        for (String text : new String[] {"", "x", "x 2 1 1", UUID.randomUUID() + " two 1 1", second.text() + " more"}) {
            assertThat(SignedIn.of(text)).as(text).isEmpty();
        }
    }
}

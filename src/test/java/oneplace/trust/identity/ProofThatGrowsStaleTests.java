package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import oneplace.base.place.Places;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.rules.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

@WithPlace
class ProofThatGrowsStaleTests {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private Instant now = NINE;
    private final SignedIn password = SignedIn.withPassword(UUID.randomUUID(), NINE);
    private final StepUp stepUp;

    ProofThatGrowsStaleTests(@Autowired Places places) {
        stepUp = new StepUp(places, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    @Test
    void signingInWithBothFactorsCountsForFiveMinutes() {
        Authentication nurse = signedIn(password.withSecondFactor(NINE));
        assertThat(stepUp.fresh(nurse)).isTrue();
        now = NINE.plus(Duration.ofMinutes(5)).minusSeconds(1);
        assertThat(stepUp.fresh(nurse)).isTrue();
        now = NINE.plus(Duration.ofMinutes(5));
        assertThat(stepUp.fresh(nurse)).isFalse();
    }

    @Test
    void beingBusyDoesNotKeepItFresh() {
        now = NINE.plus(Duration.ofMinutes(6));
        assertThat(stepUp.fresh(signedIn(password.withSecondFactor(NINE).seenAt(now))))
                .isFalse();
    }

    @Test
    void provingItAgainDoes() {
        now = NINE.plus(Duration.ofHours(1));
        assertThat(stepUp.fresh(signedIn(password.withSecondFactor(NINE).withSecondFactor(now))))
                .isTrue();
    }

    @Test
    void aPasswordAloneIsNoProofNorIsAToken() {
        assertThat(stepUp.fresh(signedIn(password))).isFalse();
        assertThat(stepUp.fresh(new TestingAuthenticationToken("client", ""))).isFalse();
        assertThat(stepUp.fresh(null)).isFalse();
    }

    @Test
    void theWayThereKeepsTheAddressWhole() {
        assertThat(stepUp.first("/caseload?page=2&sort=name"))
                .isEqualTo("redirect:/confirm-it-is-you?next=%2Fcaseload%3Fpage%3D2%26sort%3Dname");
    }

    private static Authentication signedIn(SignedIn held) {
        TestingAuthenticationToken known = new TestingAuthenticationToken("nurse", "");
        known.setAuthenticated(true);
        known.setDetails(held);
        return known;
    }
}

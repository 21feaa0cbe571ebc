package oneplace.trust.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import oneplace.base.place.Places;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.rules.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@WithPlace
class SessionLeftAloneTests {

    private static final UUID NURSE = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final SignInSession sessions;

    SessionLeftAloneTests(@Autowired Places places) {
        InstantSource source = () -> now;
        sessions = new SignInSession(new Limits(places), source.withZone(ZoneOffset.UTC));
    }

    @BeforeEach
    void aNurseSignsInAtNine() {
        sessions.begin(request, NURSE);
        sessions.complete(request, sessions.current(request).orElseThrow());
    }

    @Test
    void forFourteenMinutesIsStillHers() {
        now = now.plus(Duration.ofMinutes(14));
        assertThat(sessions.current(request)).map(SignedIn::staff).contains(NURSE);
    }

    @Test
    void forFifteenMinutesIsOverAndGone() {
        now = now.plus(Duration.ofMinutes(15));
        assertThat(sessions.current(request)).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void butNeverForLongIsOverAfterTwelveHours() {
        for (int minutes = 0; minutes < 12 * 60; minutes += 10) {
            assertThat(sessions.current(request))
                    .as("after %d minutes", minutes)
                    .isPresent();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(sessions.current(request)).isEmpty();
    }

    @Test
    void isReplacedWhenSomebodyElseSignsIn() {
        String before = request.getSession().getId();
        sessions.begin(request, UUID.randomUUID());
        assertThat(request.getSession().getId()).isNotEqualTo(before);
        assertThat(sessions.current(request)).map(SignedIn::factor).contains(1);
    }
}

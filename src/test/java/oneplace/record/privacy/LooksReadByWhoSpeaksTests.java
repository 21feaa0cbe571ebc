package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.record.privacy.rules.SpeakersLooks;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyKind;
import org.junit.jupiter.api.Test;

/** Who speaks for somebody reads who has looked only when nothing is kept from them. */
class LooksReadByWhoSpeaksTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long ALL = InformationClass.all();

    @Test
    void everyClassOpensTheList() {
        assertThat(SpeakersLooks.may(List.of(grant(ALL, true)), NOW)).isTrue();
        long half = InformationClass.CLINICAL.bit();
        assertThat(SpeakersLooks.may(List.of(grant(half, true), grant(ALL & ~half, true)), NOW))
                .isTrue();
    }

    @Test
    void anythingLessDoesNot() {
        assertThat(SpeakersLooks.may(List.of(grant(ALL & ~InformationClass.SEXUAL_HEALTH.bit(), true)), NOW))
                .isFalse();
        assertThat(SpeakersLooks.may(List.of(), NOW)).isFalse();
        assertThat(SpeakersLooks.may(List.of(grant(ALL, false)), NOW)).isFalse();
    }

    private static ProxyGrant grant(long classes, boolean live) {
        return new ProxyGrant(
                UUID.randomUUID(),
                1,
                OptionalLong.of(2),
                "Ruth",
                "daughter",
                ProxyKind.values()[0],
                ProxyBasis.values()[0],
                classes,
                false,
                false,
                "everything",
                NOW.minusSeconds(60),
                live ? Optional.empty() : Optional.of(NOW.minusSeconds(1)),
                NOW.minusSeconds(60),
                "a test",
                "",
                Optional.of(NOW.minusSeconds(60)),
                Optional.empty());
    }
}

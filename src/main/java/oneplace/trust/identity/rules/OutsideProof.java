package oneplace.trust.identity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What an ID token of an outside provider proves. Its signature, issuer, audience, time and nonce have been checked before. */
public sealed interface OutsideProof {

    /** Both factors. */
    record Full() implements OutsideProof {}

    /** Who it is, with one factor: ours is asked for as well. */
    record One() implements OutsideProof {}

    /**
     * Not enough to come in.
     *
     * @param because a sentence without its capital
     */
    record Refused(String because) implements OutsideProof {}

    /** How much longer ago than asked somebody may have signed in at the provider: two clocks may differ. */
    Duration CLOCKS = Duration.ofSeconds(30);

    /** @param counted values of {@code acr} and {@code amr} that mean two factors, as the place wrote them down */
    static OutsideProof of(OutsideProfile profile, Map<String, Object> claims, Set<String> counted) {
        return profile.refusal(claims)
                .<OutsideProof>map(Refused::new)
                .orElseGet(() -> profile.strong(claims, counted) ? new Full() : new One());
    }

    /** Whether somebody really proved themselves again after {@code asked}; a provider that does not say when has not said so. */
    static boolean since(Instant asked, Map<String, Object> claims) {
        Object at = claims.get("auth_time");
        Instant signedIn = at instanceof Instant instant
                ? instant
                : at instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
        return !signedIn.isBefore(asked.minus(CLOCKS));
    }
}

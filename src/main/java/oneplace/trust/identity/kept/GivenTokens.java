package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tokens given out, by digest. */
public interface GivenTokens {

    /** Keeps a token's digest; those that ended before {@code forget} are let go. */
    void insert(Issued token, String value, Instant forget);

    /** The token of this value. */
    Optional<Issued> byValue(String value);

    /** Revokes the token of an authorization; again changes nothing. */
    void revoke(String authorization, Instant at);

    /** Whether an authorization is kept. */
    boolean knows(String authorization);

    /** A token given out. */
    record Issued(
            String authorization,
            String client,
            Set<String> scopes,
            Instant issuedAt,
            Instant expiresAt,
            boolean revoked) {}
}

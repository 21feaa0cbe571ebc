package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people let apps do, with the codes and tokens that came of it: by digest, so that a copy opens nothing. */
public interface AppAuthorizations {

    /** Which of an authorization's texts is meant. */
    enum Kind {
        /** What the consent page carries. */
        STATE,
        /** Exchanged once for tokens. */
        CODE,
        ACCESS,
        REFRESH
    }

    /** Adds or changes an authorization; texts that are missing stay as they were, but for the state, which ends. */
    void save(Authorized authorized, Secrets secrets);

    /** The authorization of a text that has not ended, if the text is good there. */
    Optional<Authorized> by(Kind kind, String text);

    /** Whether this refresh token was exchanged for another before: then somebody else has it, and all of it ends. */
    void endIfSpent(String refresh, Instant at);

    /** Ends one authorization. */
    void end(String id, Instant at);

    /** Ends everything an account let an app do; false when there was nothing. */
    boolean end(UUID account, String app, Instant at);

    /** What an account let in and what is still good. */
    List<Connection> of(UUID account, Instant now);

    /**
     * What somebody let an app do.
     *
     * @param scopes none until they agreed
     * @param until of the text it was found by
     * @param spent whether that text is good no more, being a code used or a token revoked
     */
    record Authorized(
            String id,
            String app,
            UUID account,
            Set<String> asked,
            Set<String> scopes,
            String redirectUri,
            @Nullable String clientState,
            @Nullable String challenge,
            @Nullable String nonce,
            Instant begun,
            Instant until,
            boolean spent) {}

    /** A text and how long it is good. */
    record Secret(String text, Instant from, Instant until, boolean spent) {}

    /** The texts of an authorization that are known at the moment. */
    record Secrets(
            @Nullable String state,
            @Nullable Secret code,
            @Nullable Secret access,
            @Nullable Secret refresh) {}

    /** An app somebody let in. */
    record Connection(String app, String name, String maker, Set<String> scopes, Instant since, Instant until) {}
}

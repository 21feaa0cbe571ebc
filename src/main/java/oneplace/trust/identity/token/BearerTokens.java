package oneplace.trust.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Scopes;
import oneplace.trust.identity.kept.GivenTokens;
import oneplace.trust.identity.kept.KnownClients;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Whose bearer token this is. A token that was good is remembered by its text for ten seconds at most, and never beyond
 * its end: then its signature, its revocation and its client are looked at again. So checking costs next to nothing, and
 * a suspended client or a revoked token is refused by other processes within those seconds, by this one at once.
 */
@Component
public class BearerTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final GivenTokens tokens;
    private final KnownClients clients;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    BearerTokens(JwtDecoder decoder, GivenTokens tokens, KnownClients clients, Clock clock) {
        this.decoder = decoder;
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    /** The client of a token, with the token's scopes; empty when the token is not good, for whatever reason. */
    public Optional<ApiClient> client(String token) {
        Instant now = clock.instant();
        Known before = known.get(token);
        if (before != null && now.isBefore(before.until)) {
            return Optional.of(before.client);
        }
        known.remove(token);
        Optional<Known> found = check(token, now);
        found.ifPresent(good -> {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(token, good);
        });
        return found.map(Known::client);
    }

    private Optional<Known> check(String token, Instant now) {
        try {
            Jwt jwt = decoder.decode(token);
            Instant end = Objects.requireNonNull(jwt.getExpiresAt());
            Instant until = now.plus(REMEMBERED).isBefore(end) ? now.plus(REMEMBERED) : end;
            return tokens.byValue(token)
                    .filter(issued -> !issued.revoked() && issued.client().equals(jwt.getSubject()))
                    .flatMap(issued -> clients.active(issued.client())
                            .map(client -> new Known(client.with(allowed(client, issued)), until)));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }

    /** What the token was given, less what the client has lost since. */
    private static Scopes allowed(ApiClient client, GivenTokens.Issued issued) {
        return new Scopes(
                issued.scopes().stream().filter(client.scopes()::covers).collect(java.util.stream.Collectors.toSet()));
    }

    /** Looks at every token afresh from now on. */
    public void forget() {
        known.clear();
    }

    private record Known(ApiClient client, Instant until) {}
}

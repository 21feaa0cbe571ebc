package oneplace.trust.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import oneplace.trust.identity.kept.GivenTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * The authorization server's memory of the tokens it gave out: by digest, with client, scopes and end. Enough for
 * introspection and revocation of client credentials; what apps are let do needs more, and {@link AppTokens} has it.
 */
@Component
class IssuedTokens implements OAuth2AuthorizationService {

    private static final Duration KEPT = Duration.ofDays(1);

    private final GivenTokens store;
    private final RegisteredClientRepository clients;
    private final ObjectProvider<BearerTokens> bearers;
    private final AppTokens apps;
    private final Clock clock;

    IssuedTokens(
            GivenTokens store,
            RegisteredClientRepository clients,
            ObjectProvider<BearerTokens> bearers,
            AppTokens apps,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.bearers = bearers;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (isOfApp(authorization)) {
            apps.save(authorization);
            return;
        }
        OAuth2Authorization.Token<OAuth2AccessToken> held = authorization.getToken(OAuth2AccessToken.class);
        if (held == null
                || !AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            throw new IllegalArgumentException("only client credentials and codes are served here");
        }
        if (held.isInvalidated()) {
            store.revoke(authorization.getId(), clock.instant());
            bearers.ifAvailable(BearerTokens::forget);
        } else if (!store.knows(authorization.getId())) {
            OAuth2AccessToken token = held.getToken();
            Instant issued = Objects.requireNonNull(token.getIssuedAt());
            Instant expires = Objects.requireNonNull(token.getExpiresAt());
            store.insert(
                    new GivenTokens.Issued(
                            authorization.getId(),
                            authorization.getRegisteredClientId(),
                            token.getScopes(),
                            issued,
                            expires,
                            false),
                    token.getTokenValue(),
                    clock.instant().minus(KEPT));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        if (isOfApp(authorization)) {
            apps.remove(authorization);
            return;
        }
        store.revoke(authorization.getId(), clock.instant());
        bearers.ifAvailable(BearerTokens::forget);
    }

    /** Never found: only codes and refresh tokens are asked for by id, and there are none. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        OAuth2Authorization client = type == null || type.equals(OAuth2TokenType.ACCESS_TOKEN)
                ? store.byValue(value)
                        .map(issued -> authorization(issued, value))
                        .orElse(null)
                : null;
        return client == null ? apps.find(value, type) : client;
    }

    private static boolean isOfApp(OAuth2Authorization authorization) {
        return AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType());
    }

    private @Nullable OAuth2Authorization authorization(GivenTokens.Issued issued, String value) {
        RegisteredClient client = clients.findByClientId(issued.client());
        if (client == null) {
            return null;
        }
        OAuth2AccessToken token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, value, issued.issuedAt(), issued.expiresAt(), issued.scopes());
        return OAuth2Authorization.withRegisteredClient(client)
                .id(issued.authorization())
                .principalName(issued.client())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(issued.scopes())
                .token(
                        token,
                        metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, issued.revoked()))
                .build();
    }
}

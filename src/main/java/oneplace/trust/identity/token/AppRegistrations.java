package oneplace.trust.identity.token;

import java.time.Duration;
import java.util.Optional;
import oneplace.trust.identity.App;
import oneplace.trust.identity.kept.KnownApps;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Apps as the authorization server knows clients: code with PKCE, consent each time, refresh tokens that are exchanged at each
 * use. An app that can keep no secret gets none, and a longer token instead.
 */
@Component
class AppRegistrations {

    /** How long an app may go on without being agreed to again. */
    static final Duration AGREED = Duration.ofDays(90);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration LIFE_OF_PUBLIC = Duration.ofHours(1);

    private final KnownApps apps;

    AppRegistrations(KnownApps apps) {
        this.apps = apps;
    }

    Optional<RegisteredClient> byId(String id) {
        return apps.active(id).map(app -> registered(app, apps.secretHash(id)));
    }

    /** Whether it was an app whose secret is hashed anew. */
    boolean setSecretHash(String id, String hash) {
        return apps.setSecretHash(id, hash);
    }

    private static RegisteredClient registered(App app, Optional<String> hash) {
        RegisteredClient.Builder client = RegisteredClient.withId(app.id())
                .clientId(app.id())
                .clientName(app.name())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(app.redirectUris()))
                .scopes(scopes -> scopes.addAll(app.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(hash.isPresent() ? LIFE : LIFE_OF_PUBLIC)
                        .refreshTokenTimeToLive(AGREED)
                        .reuseRefreshTokens(false)
                        .build());
        return hash.map(secret -> client.clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN))
                .orElseGet(() -> client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE))
                .build();
    }
}

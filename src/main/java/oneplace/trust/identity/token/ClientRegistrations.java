package oneplace.trust.identity.token;

import java.time.Duration;
import java.util.Objects;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.kept.KnownClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Our API clients as the authorization server knows clients: client credentials with HTTP basic, tokens of ten minutes. */
@Component
class ClientRegistrations implements RegisteredClientRepository {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final KnownClients clients;
    private final AppRegistrations apps;

    ClientRegistrations(KnownClients clients, AppRegistrations apps) {
        this.clients = clients;
        this.apps = apps;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.active(clientId)
                .flatMap(client -> clients.secretHash(clientId).map(hash -> registered(client, hash)))
                .or(() -> apps.byId(clientId))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** The server saves only a secret it has hashed anew; everything else of a client is ours to say. */
    @Override
    public void save(RegisteredClient client) {
        String hash = Objects.requireNonNull(client.getClientSecret());
        if (!apps.setSecretHash(client.getClientId(), hash)) {
            clients.setSecretHash(client.getClientId(), hash);
        }
    }

    private static RegisteredClient registered(ApiClient client, String hash) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.name())
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes().granted()))
                .clientSettings(ClientSettings.builder().build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }
}

package oneplace.trust.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oneplace.trust.identity.kept.KnownClients;
import oneplace.trust.identity.token.BearerTokens;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Systems that may call the interfaces: registered, suspended. Every change says who made it and is kept. */
@Service
public class ApiClients {

    private final KnownClients clients;
    private final BearerTokens tokens;
    private final PasswordEncoder passwords;
    private final Clock clock;

    ApiClients(KnownClients clients, BearerTokens tokens, PasswordEncoder passwords, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Registers a client for the client-credentials grant with HTTP basic, or changes the one of this id, its secret too.
     *
     * @param secret at least 8 characters; only its hash is kept
     * @param by who does so, for the history
     * @throws IllegalArgumentException when the secret is too short or a scope cannot be read
     */
    @Transactional
    public ApiClient register(ApiClient client, String secret, String by) {
        if (secret.length() < 8) {
            throw new IllegalArgumentException("the secret of a client has at least 8 characters");
        }
        for (String scope : client.scopes().granted()) {
            if (!Scopes.isScope(scope)) {
                throw new IllegalArgumentException("\"" + scope + "\" is not a SMART scope for a system");
            }
        }
        clients.save(client, Objects.requireNonNull(passwords.encode(secret)), clock.instant());
        clients.note(client.id(), clock.instant(), by, "registered");
        tokens.forget();
        return client;
    }

    /** The client of an id, unless it is suspended. */
    @Transactional(readOnly = true)
    public Optional<ApiClient> byId(String id) {
        return clients.active(id);
    }

    /** Every client that is not suspended, by name. */
    @Transactional(readOnly = true)
    public List<ApiClient> list() {
        return clients.list();
    }

    /** Suspends a client: it gets no more tokens, and those it has open nothing from the next request on. */
    @Transactional
    public void suspend(String id, String by) {
        clients.suspend(id, clock.instant());
        clients.note(id, clock.instant(), by, "suspended");
        tokens.forget();
    }
}

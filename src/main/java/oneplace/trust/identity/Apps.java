package oneplace.trust.identity;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.kept.AppAuthorizations;
import oneplace.trust.identity.kept.KnownApps;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Apps of others: registered by an administrator, connected and disconnected by those who use them. */
@Service
public class Apps {

    private final KnownApps apps;
    private final AppAuthorizations connections;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Apps(KnownApps apps, AppAuthorizations connections, PasswordEncoder passwords, Clock clock) {
        this.apps = apps;
        this.connections = connections;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Registers an app.
     *
     * @return its secret, kept nowhere, to be told once; empty for an app that can keep none
     * @throws IllegalArgumentException when an address or a scope is not one an app may have, or the id is taken
     */
    @Transactional
    public Optional<String> register(App app, String by) {
        if (app.redirectUris().isEmpty() || !app.redirectUris().stream().allMatch(Apps::mayLeadTo)) {
            throw new IllegalArgumentException(
                    "an address to lead back to begins with https://, with http:// on one's own machine, or with a name of"
                            + " the app's own that holds a dot, and has no fragment");
        }
        for (String scope : app.scopes()) {
            if (!AppScopes.known(scope)) {
                throw new IllegalArgumentException("\"" + scope + "\" is not a scope an app may have");
            }
        }
        Optional<String> secret = app.confidential() ? Optional.of(secret()) : Optional.empty();
        if (!apps.insert(app, secret.map(text -> Objects.requireNonNull(passwords.encode(text))), clock.instant())) {
            throw new IllegalArgumentException("the client id is taken");
        }
        apps.note(app.id(), clock.instant(), by, "registered");
        return secret;
    }

    /** Every app that is not suspended, by name. */
    @Transactional(readOnly = true)
    public List<App> list() {
        return apps.list();
    }

    /** The app of an id, unless it is suspended. */
    @Transactional(readOnly = true)
    public Optional<App> byId(String id) {
        return apps.active(id);
    }

    /** Suspends an app: its tokens open nothing from the next request on. */
    @Transactional
    public void suspend(String id, String by) {
        apps.suspend(id, clock.instant());
        apps.note(id, clock.instant(), by, "suspended");
    }

    /** The apps that somebody has let in. */
    @Transactional(readOnly = true)
    public List<AppAuthorizations.Connection> connectedTo(UUID account) {
        return connections.of(account, clock.instant());
    }

    /** Lets an app in no more, from the next request on; false when it was not let in. */
    @Transactional
    public boolean disconnect(UUID account, String app) {
        return connections.end(account, app, clock.instant());
    }

    private static boolean mayLeadTo(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme());
            boolean near = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
            return uri.getFragment() == null
                    && address.length() <= 500
                    && (scheme.equals("https") && uri.getHost() != null
                            || scheme.equals("http") && near
                            || scheme.contains("."));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

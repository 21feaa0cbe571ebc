package oneplace.trust.identity.token;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.trust.identity.App;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.ConnectedApp;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Scopes;
import oneplace.trust.identity.kept.AppAuthorizations;
import oneplace.trust.identity.kept.AppAuthorizations.Authorized;
import oneplace.trust.identity.kept.KnownApps;
import oneplace.trust.identity.kept.Members;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Whose app a bearer token is, and for whom. Looked up afresh for every request: who disconnects an app, leaves, or loses
 * their account is obeyed on the next one.
 */
@Component
public class AppBearers {

    private final JwtDecoder decoder;
    private final AppAuthorizations authorizations;
    private final KnownApps apps;
    private final Members accounts;
    private final Clock clock;

    AppBearers(JwtDecoder decoder, AppAuthorizations authorizations, KnownApps apps, Members accounts, Clock clock) {
        this.decoder = decoder;
        this.authorizations = authorizations;
        this.apps = apps;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The app of a token; empty when the token is not good, for whatever reason. */
    public Optional<ConnectedApp> app(String token) {
        try {
            decoder.decode(token);
        } catch (JwtException e) {
            return Optional.empty();
        }
        return authorized(token).flatMap(this::connected);
    }

    /** What was agreed to, of a token that is good. */
    Optional<Authorized> authorized(String token) {
        return authorizations
                .by(AppAuthorizations.Kind.ACCESS, token)
                .filter(one -> !one.spent() && clock.instant().isBefore(one.until()));
    }

    private Optional<ConnectedApp> connected(Authorized one) {
        return apps.active(one.app())
                .flatMap(app -> accounts.active(one.account())
                        .map(holder -> new ConnectedApp(app, holder, new Scopes(allowed(app, holder, one)))));
    }

    /** What was agreed to, less what the app has lost since. */
    private static Set<String> allowed(App app, Member holder, Authorized one) {
        return one.scopes().stream()
                .filter(scope -> AppScopes.mayAsk(app.scopes(), scope, holder instanceof PersonMember))
                .collect(Collectors.toSet());
    }
}

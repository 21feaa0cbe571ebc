package oneplace.trust.identity.web;

import java.util.List;
import oneplace.trust.identity.ConnectedApp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An app with a good token, for its holder. */
final class AppAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient ConnectedApp app;

    AppAuthentication(ConnectedApp app) {
        super(List.of(new SimpleGrantedAuthority("ROLE_app")));
        this.app = app;
        setAuthenticated(true);
    }

    @Override
    public ConnectedApp getPrincipal() {
        return app;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return app.app().id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppAuthentication that && app.equals(that.app);
    }

    @Override
    public int hashCode() {
        return app.hashCode();
    }
}

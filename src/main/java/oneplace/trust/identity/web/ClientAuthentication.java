package oneplace.trust.identity.web;

import java.util.List;
import oneplace.base.place.Role;
import oneplace.trust.identity.ApiClient;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An API client with a good token. */
final class ClientAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient ApiClient client;

    ClientAuthentication(ApiClient client) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + Role.SYSTEM_CLIENT.code())));
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public ApiClient getPrincipal() {
        return client;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return client.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientAuthentication that && client.equals(that.client);
    }

    @Override
    public int hashCode() {
        return client.hashCode();
    }
}

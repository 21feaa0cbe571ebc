package oneplace.trust.identity.web;

import oneplace.trust.identity.token.AppBearers;
import oneplace.trust.identity.token.BearerTokens;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** From a bearer token to its client, or to an app and its holder. Every fault gets the same answer. */
@Component
class BearerCheck {

    private final BearerTokens tokens;
    private final AppBearers apps;

    BearerCheck(BearerTokens tokens, AppBearers apps) {
        this.tokens = tokens;
        this.apps = apps;
    }

    /** As Spring's resource server asks for it. Not a bean: no other chain may take it for its own. */
    AuthenticationManager manager() {
        return this::authenticate;
    }

    private Authentication authenticate(Authentication asked) {
        if (asked instanceof BearerTokenAuthenticationToken bearer) {
            return tokens.client(bearer.getToken())
                    .<Authentication>map(ClientAuthentication::new)
                    .or(() -> apps.app(bearer.getToken()).map(AppAuthentication::new))
                    .orElseThrow(() -> new InvalidBearerTokenException("The token is not valid here, or no longer"));
        }
        throw new InvalidBearerTokenException("A bearer token is needed");
    }
}

package oneplace.trust.identity.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client asks before it asks for a token (SMART App Launch 2.2, <em>.well-known/smart-configuration</em>). */
@RestController
class WellKnown {

    private final String issuer;

    WellKnown(AuthorizationServerSettings settings) {
        this.issuer = String.valueOf(settings.getIssuer());
    }

    @GetMapping(
            path = {"/.well-known/smart-configuration", "/fhir/.well-known/smart-configuration"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> smart() {
        return Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                issuer + "/oauth2/jwks",
                "token_endpoint",
                issuer + "/oauth2/token",
                "introspection_endpoint",
                issuer + "/oauth2/introspect",
                "revocation_endpoint",
                issuer + "/oauth2/revoke",
                "grant_types_supported",
                List.of("client_credentials"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic"),
                "scopes_supported",
                List.of("system/*.cruds", "system/*.rs"),
                "response_types_supported",
                List.of(),
                "capabilities",
                List.of("permission-v1", "permission-v2"));
    }
}

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
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("jwks_uri", issuer + "/oauth2/jwks"),
                Map.entry("authorization_endpoint", issuer + "/oauth2/authorize"),
                Map.entry("token_endpoint", issuer + "/oauth2/token"),
                Map.entry("introspection_endpoint", issuer + "/oauth2/introspect"),
                Map.entry("revocation_endpoint", issuer + "/oauth2/revoke"),
                Map.entry("management_endpoint", issuer + "/my/apps"),
                Map.entry(
                        "grant_types_supported", List.of("client_credentials", "authorization_code", "refresh_token")),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post", "none")),
                Map.entry(
                        "scopes_supported",
                        List.of(
                                "system/*.cruds",
                                "patient/*.rs",
                                "user/*.cruds",
                                "openid",
                                "fhirUser",
                                "launch/patient",
                                "offline_access")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry(
                        "capabilities",
                        List.of(
                                "launch-standalone",
                                "client-public",
                                "client-confidential-symmetric",
                                "sso-openid-connect",
                                "context-standalone-patient",
                                "permission-offline",
                                "permission-patient",
                                "permission-user",
                                "permission-v1",
                                "permission-v2")));
    }
}

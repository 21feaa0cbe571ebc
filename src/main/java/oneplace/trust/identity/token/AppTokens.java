package oneplace.trust.identity.token;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import oneplace.trust.identity.kept.AppAuthorizations;
import oneplace.trust.identity.kept.AppAuthorizations.Authorized;
import oneplace.trust.identity.kept.AppAuthorizations.Kind;
import oneplace.trust.identity.kept.AppAuthorizations.Secret;
import oneplace.trust.identity.kept.AppAuthorizations.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** The authorization server's memory of what people let apps do: rows with digests, in and out of the framework's words. */
@Component
class AppTokens {

    private static final String INVALIDATED = OAuth2Authorization.Token.INVALIDATED_METADATA_NAME;

    private final AppAuthorizations store;
    private final AppRegistrations apps;
    private final Clock clock;

    AppTokens(AppAuthorizations store, AppRegistrations apps, Clock clock) {
        this.store = store;
        this.apps = apps;
        this.clock = clock;
    }

    void save(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh != null && refresh.isInvalidated()) {
            store.end(authorization.getId(), clock.instant()); // revoked: and with it all that came of it
            return;
        }
        store.save(
                new Authorized(
                        authorization.getId(),
                        authorization.getRegisteredClientId(),
                        UUID.fromString(authorization.getPrincipalName()),
                        request.getScopes(),
                        authorization.getAuthorizedScopes(),
                        Objects.requireNonNull(request.getRedirectUri()),
                        request.getState(),
                        text(request, PkceParameterNames.CODE_CHALLENGE),
                        text(request, "nonce"),
                        clock.instant(),
                        clock.instant(),
                        false),
                new Secrets(
                        authorization.getAttribute(OAuth2ParameterNames.STATE),
                        secret(authorization.getToken(OAuth2AuthorizationCode.class)),
                        secret(authorization.getToken(OAuth2AccessToken.class)),
                        secret(refresh)));
    }

    void remove(OAuth2Authorization authorization) {
        store.end(authorization.getId(), clock.instant());
    }

    @Nullable
    OAuth2Authorization find(String text, @Nullable OAuth2TokenType type) {
        String name = type == null ? "" : type.getValue();
        List<Kind> kinds = switch (name) {
            case OAuth2ParameterNames.STATE -> List.of(Kind.STATE);
            case OAuth2ParameterNames.CODE -> List.of(Kind.CODE);
            case OAuth2ParameterNames.ACCESS_TOKEN -> List.of(Kind.ACCESS);
            case OAuth2ParameterNames.REFRESH_TOKEN -> List.of(Kind.REFRESH);
            default -> List.of(Kind.ACCESS, Kind.REFRESH);
        };
        for (Kind kind : kinds) {
            Optional<Authorized> found = store.by(kind, text);
            if (found.isPresent()) {
                return authorization(found.get(), kind, text);
            }
            if (kind == Kind.REFRESH) {
                store.endIfSpent(text, clock.instant());
            }
        }
        return null;
    }

    private @Nullable OAuth2Authorization authorization(Authorized one, Kind kind, String text) {
        if (kind == Kind.CODE && one.spent()) {
            store.end(one.id(), clock.instant()); // a code that comes twice was stolen: RFC 6749, 4.1.2
        }
        return apps.byId(one.app())
                .map(app -> authorization(app, one, kind, text))
                .orElse(null);
    }

    private static OAuth2Authorization authorization(RegisteredClient app, Authorized one, Kind kind, String text) {
        String account = one.account().toString();
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(app)
                .id(one.id())
                .principalName(account)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(one.scopes())
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(account, "", List.of(signedIn(one.begun()))))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(one));
        return switch (kind) {
            case STATE ->
                authorization.attribute(OAuth2ParameterNames.STATE, text).build();
            case CODE ->
                authorization
                        .token(new OAuth2AuthorizationCode(text, one.begun(), one.until()), marks(one))
                        .build();
            case ACCESS ->
                authorization
                        .token(
                                new OAuth2AccessToken(
                                        OAuth2AccessToken.TokenType.BEARER,
                                        text,
                                        one.begun(),
                                        one.until(),
                                        one.scopes()),
                                marks(one))
                        .build();
            case REFRESH ->
                authorization
                        .token(new OAuth2RefreshToken(text, one.begun(), one.until()), marks(one))
                        .token(known(account, one.begun(), one.until()))
                        .build();
        };
    }

    /** When they were known to be signed in: what an ID token says of it. */
    private static GrantedAuthority signedIn(Instant at) {
        return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at)
                .build();
    }

    /** What the framework wants to know of the ID token before: whom it was about. */
    private static OidcIdToken known(String account, Instant begun, Instant until) {
        return OidcIdToken.withTokenValue("-")
                .subject(account)
                .issuedAt(begun)
                .expiresAt(until)
                .build();
    }

    private static Consumer<Map<String, Object>> marks(Authorized one) {
        return marks -> marks.put(INVALIDATED, one.spent());
    }

    private static OAuth2AuthorizationRequest request(Authorized one) {
        Map<String, Object> more = new HashMap<>();
        if (one.challenge() != null) {
            more.put(PkceParameterNames.CODE_CHALLENGE, one.challenge());
            more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        }
        if (one.nonce() != null) {
            more.put("nonce", one.nonce());
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(one.app())
                .redirectUri(one.redirectUri())
                .scopes(Set.copyOf(one.asked()))
                .state(one.clientState())
                .additionalParameters(more)
                .build();
    }

    private static @Nullable String text(OAuth2AuthorizationRequest request, String name) {
        return request.getAdditionalParameters().get(name) instanceof String text ? text : null;
    }

    private static @Nullable Secret secret(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null
                ? null
                : new Secret(
                        token.getToken().getTokenValue(),
                        Objects.requireNonNull(token.getToken().getIssuedAt()),
                        Objects.requireNonNull(token.getToken().getExpiresAt()),
                        token.isInvalidated());
    }
}

package oneplace.trust.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.Members;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * How tokens are written and read. A token is a JWT of type {@code at+jwt} (RFC 9068), RS256, from one fixed issuer and for
 * one fixed audience, so that it is good at 127.0.0.1 and localhost alike and no other kind of token passes for it.
 */
@Configuration(proxyBeanMethods = false)
class Tokens {

    /** What our access tokens are for. */
    static final String AUDIENCE = "oneplace";

    private static final String TYPE = "at+jwt";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(
            @Value("${oneplace.issuer:http://localhost:${server.port:8080}}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(keys.all());
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(keys.current())));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTypeValidator(TYPE),
                time,
                new JwtIssuerValidator(String.valueOf(settings.getIssuer())),
                new JwtClaimValidator<java.util.Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokens(Members accounts, AuthorizationServerSettings settings) {
        return context -> {
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                    && context.getAuthorizedScopes().contains("fhirUser")) {
                accounts.active(UUID.fromString(Objects.requireNonNull(context.<Authentication>getPrincipal())
                                .getName()))
                        .ifPresent(member -> context.getClaims()
                                .claim("fhirUser", settings.getIssuer() + "/fhir/" + resource(member)));
            }
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getJwsHeader().type(TYPE).algorithm(SignatureAlgorithm.RS256);
                context.getClaims().audience(java.util.List.of(AUDIENCE));
            }
        };
    }

    /** Whoever is signed in, as FHIR knows them. */
    private static String resource(Member member) {
        return switch (member) {
            case PersonMember person -> "Patient/" + person.person();
            case StaffMember staff -> "Practitioner/" + staff.id();
        };
    }

    /** Refresh tokens only for an app that was let act while its holder is away. */
    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(JwtEncoder encoder, OAuth2TokenCustomizer<JwtEncodingContext> customizer) {
        JwtGenerator jwts = new JwtGenerator(encoder);
        jwts.setJwtCustomizer(customizer);
        OAuth2RefreshTokenGenerator refresh = new OAuth2RefreshTokenGenerator();
        OAuth2TokenGenerator<OAuth2RefreshToken> offline =
                context -> context.getAuthorizedScopes().contains(AppScopes.OFFLINE) ? refresh.generate(context) : null;
        return new DelegatingOAuth2TokenGenerator(jwts, offline);
    }
}

package oneplace.trust.identity.outside;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * From a code to who it is, with the framework's own checks: state, PKCE, the ID token's signature by the one algorithm of the
 * provider's profile, its issuer, audience, time and nonce, and that the subject of what is asked for afterwards is the same.
 */
@Component
class CodeExchange {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient http;

    CodeExchange() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when anything is not as it should be */
    OidcUser user(Provider provider, ClientRegistration registration, OAuth2AuthorizationExchange exchange) {
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(tokens(provider), new OidcUserService());
        checks.setJwtDecoderFactory(of -> idTokens(provider, of));
        Authentication known = checks.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
        if (known != null && known.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new OAuth2AuthenticationException("no_id_token");
    }

    /** What reads an ID token of a provider, and refuses every other. */
    JwtDecoder idTokens(Provider provider, ClientRegistration registration) {
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(of -> Objects.requireNonNull(
                SignatureAlgorithm.from(provider.profile().algorithm())));
        return decoders.createDecoder(registration);
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens(Provider provider) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(http);
        if (provider.key().isPresent()) {
            var proof = new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
                    of -> Registrations.key(provider));
            tokens.addParametersConverter(
                    asked -> Objects.requireNonNullElseGet(proof.convert(asked), LinkedMultiValueMap::new));
        }
        return tokens;
    }
}

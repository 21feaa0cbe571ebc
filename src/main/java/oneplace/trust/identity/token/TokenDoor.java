package oneplace.trust.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Scopes;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.pace.Paces;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The first door: {@code /oauth2} and {@code /.well-known}. Tokens for clients that prove who they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TokenDoor {

    @Bean
    @Order(10)
    SecurityFilterChain tokenChain(
            HttpSecurity http, Paces paces, AppRequests apps, AppBearers bearers, Members accounts, SignInFirst signIn)
            throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults())
                    .authorizationEndpoint(endpoint -> endpoint.consentPage(SignInFirst.CONSENT)
                            .authorizationRequestConverters(converters -> converters.replaceAll(
                                    one -> one instanceof OAuth2AuthorizationCodeRequestAuthenticationConverter
                                            ? AppRequests::read
                                            : one))
                            .authenticationProviders(providers -> providers.forEach(provider -> {
                                if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                                    codes.setAuthenticationValidator(apps::check);
                                }
                            })))
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseHandler(withPatient(bearers, accounts))
                            .accessTokenRequestConverters(converters -> converters.addFirst(TokenDoor::withAllScopes))
                            .authenticationProviders(providers -> providers.forEach(provider -> {
                                if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
                                    credentials.setAuthenticationValidator(TokenDoor::refuseMoreThanRegistered);
                                }
                            })));
        });
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(signIn.accounts()))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                        signIn.door(), PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .addFilterBefore(paces.byAddress(), SecurityContextHolderFilter.class)
                .addFilterBefore(paces.byClient(), AuthorizationFilter.class)
                .build();
    }

    /** A request that names no scope gets all that are registered (interfaces, <em>Addresses</em>). */
    private static @Nullable Authentication withAllScopes(HttpServletRequest request) {
        Authentication asked = new OAuth2ClientCredentialsAuthenticationConverter().convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller
                && caller.getRegisteredClient() != null) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    caller, caller.getRegisteredClient().getScopes(), token.getAdditionalParameters());
        }
        return asked;
    }

    /** Says whose record it is, to an app that may know (SMART App Launch 2.2, <em>Launch context arrives with your access token</em>). */
    private static AuthenticationSuccessHandler withPatient(AppBearers bearers, Members accounts) {
        OAuth2AccessTokenResponseAuthenticationSuccessHandler handler =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        handler.setAccessTokenResponseCustomizer(context -> {
            OAuth2AccessTokenAuthenticationToken given = context.getAuthentication();
            bearers.authorized(given.getAccessToken().getTokenValue())
                    .filter(one -> one.scopes().contains(AppScopes.PATIENT))
                    .flatMap(one -> accounts.active(one.account()))
                    .ifPresent(holder -> {
                        if (holder instanceof PersonMember person) {
                            Map<String, Object> more = new HashMap<>(given.getAdditionalParameters());
                            more.put("patient", person.person().toString());
                            context.getAccessTokenResponse().additionalParameters(more);
                        }
                    });
        });
        return handler;
    }

    private static void refuseMoreThanRegistered(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken asked = context.getAuthentication();
        RegisteredClient client = context.getRegisteredClient();
        Set<String> scopes = asked.getScopes();
        if (!scopes.stream().allMatch(new Scopes(client.getScopes())::covers)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
    }
}

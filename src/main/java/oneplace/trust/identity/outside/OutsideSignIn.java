package oneplace.trust.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.rules.OutsideProof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** The way to a provider and back: code flow with state, nonce and PKCE, each good once and for ten minutes. */
@Service
public class OutsideSignIn {

    private static final String ASKED = "outside-asked";
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final Providers providers;
    private final Registrations registrations;
    private final CodeExchange exchange;
    private final Clock clock;

    OutsideSignIn(Providers providers, Registrations registrations, CodeExchange exchange, Clock clock) {
        this.providers = providers;
        this.registrations = registrations;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Somebody came back, and the provider says who they are. */
    public sealed interface Back {

        /** To sign in. */
        record ToSignIn(Told told) implements Back {}

        /** To confirm who they are; {@code again} when they really proved it now. */
        record ToConfirm(Told told, boolean again, String next) implements Back {}

        /** To link their account there with {@code account} here. */
        record ToLink(Told told, UUID account, String by) implements Back {}

        /** Not at all. @param because a sentence without its capital, for the audit log */
        record Refused(String because) implements Back {}
    }

    /** What a provider told. */
    public record Told(
            Provider provider, String subject, Map<String, Object> claims, OutsideProof proof, String idToken) {

        /** The issuer as its token names it. */
        public String issuer() {
            return provider.issuer().toString();
        }
    }

    /** The address at the provider to sign in at. */
    public String toSignIn(Provider provider, String redirect, HttpServletRequest request) {
        return away(provider, redirect, Asked.Why.SIGN_IN, "", "", request);
    }

    /** The address at the provider to prove again who one is, with nothing remembered. */
    public String toConfirm(Provider provider, String redirect, String next, HttpServletRequest request) {
        return away(provider, redirect, Asked.Why.CONFIRM, next, "", request);
    }

    /** The address at the provider to link an account with. */
    public String toLink(Provider provider, String redirect, UUID account, String by, HttpServletRequest request) {
        return away(provider, redirect, Asked.Why.LINK, account.toString(), by, request);
    }

    private String away(
            Provider provider, String redirect, Asked.Why why, String about, String by, HttpServletRequest request) {
        ClientRegistration registration = registrations.of(provider, redirect);
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registration), "/none");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.additionalParameters(more -> {
                    more.putAll(provider.profile().asked());
                    if (why == Asked.Why.CONFIRM) {
                        more.putAll(Map.of("prompt", "login", "max_age", "0"));
                    }
                })));
        OAuth2AuthorizationRequest asked = Objects.requireNonNull(requests.resolve(request, provider.name()));
        request.getSession(true)
                .setAttribute(
                        ASKED,
                        new Asked(
                                        provider.name(),
                                        why,
                                        about,
                                        by,
                                        String.valueOf(asked.getState()),
                                        attribute(asked, OidcParameterNames.NONCE),
                                        attribute(asked, PkceParameterNames.CODE_VERIFIER),
                                        redirect,
                                        clock.instant())
                                .text());
        return asked.getAuthorizationRequestUri();
    }

    /** What somebody comes back with. Whatever they come with, what was asked is forgotten: it is good once. */
    public Back back(String name, HttpServletRequest request) {
        Optional<Asked> asked = asked(request.getSession(false))
                .filter(one -> one.provider().equals(name)
                        && clock.instant().isBefore(one.at().plus(AWAY)));
        Optional<Provider> provider = providers.named(name);
        if (asked.isEmpty() || provider.isEmpty()) {
            return new Back.Refused("nobody was sent to a provider from this browser");
        }
        try {
            ClientRegistration registration =
                    registrations.of(provider.get(), asked.get().redirect());
            OidcUser user = exchange.user(provider.get(), registration, exchanged(asked.get(), registration, request));
            OutsideProof proof = OutsideProof.of(
                    provider.get().profile(), user.getClaims(), provider.get().secondFactor());
            if (proof instanceof OutsideProof.Refused refused) {
                return new Back.Refused(refused.because());
            }
            return answered(
                    asked.get(),
                    new Told(
                            provider.get(),
                            Objects.requireNonNull(user.getSubject()),
                            user.getClaims(),
                            proof,
                            user.getIdToken().getTokenValue()));
        } catch (OAuth2AuthenticationException e) {
            return new Back.Refused(
                    "the provider's answer was refused: " + e.getError().getErrorCode());
        }
    }

    private static Back answered(Asked asked, Told told) {
        return switch (asked.why()) {
            case SIGN_IN -> new Back.ToSignIn(told);
            case CONFIRM -> new Back.ToConfirm(told, OutsideProof.since(asked.at(), told.claims()), asked.about());
            case LINK -> new Back.ToLink(told, UUID.fromString(asked.about()), asked.by());
        };
    }

    private static Optional<Asked> asked(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ASKED) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        return Asked.of(text);
    }

    private static OAuth2AuthorizationExchange exchanged(
            Asked asked, ClientRegistration registration, HttpServletRequest request) {
        OAuth2AuthorizationRequest sent = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(asked.redirect())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        OidcParameterNames.NONCE, asked.nonce(),
                        PkceParameterNames.CODE_VERIFIER, asked.verifier()))
                .build();
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        OAuth2AuthorizationResponse.Builder answer = code != null && error == null
                ? OAuth2AuthorizationResponse.success(code)
                : OAuth2AuthorizationResponse.error(error == null ? "invalid_response" : error);
        return new OAuth2AuthorizationExchange(
                sent,
                answer.redirectUri(asked.redirect())
                        .state(String.valueOf(request.getParameter(OAuth2ParameterNames.STATE)))
                        .build());
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return Objects.requireNonNull(request.getAttribute(name), name).toString();
    }
}

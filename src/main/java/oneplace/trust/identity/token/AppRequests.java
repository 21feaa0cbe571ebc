package oneplace.trust.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.kept.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.stereotype.Component;

/** What an app's request to be let in must be like: for this record's address, to a redirect address to the letter, no more scopes than may be. */
@Component
class AppRequests {

    private final Members accounts;

    AppRequests(Members accounts) {
        this.accounts = accounts;
    }

    /** Reads a request; {@code aud} must name the FHIR interface that was asked, so that a token is got for no other (SMART 2.2). */
    static @Nullable Authentication read(HttpServletRequest request) {
        Authentication asked = new OAuth2AuthorizationCodeRequestAuthenticationConverter().convert(request);
        if (asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken code
                && request.getParameter("response_type") != null
                && !isHere(request, code.getAdditionalParameters().get("aud"))) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST, "aud must be the address of this FHIR interface", null),
                    null);
        }
        return asked;
    }

    private static boolean isHere(HttpServletRequest request, @Nullable Object aud) {
        String host = request.getHeader("Host");
        return aud != null && (aud.equals("http://" + host + "/fhir") || aud.equals("https://" + host + "/fhir"));
    }

    /** @throws OAuth2AuthorizationCodeRequestAuthenticationException when the app may not ask this */
    void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        String redirect = asked.getRedirectUri();
        if (redirect == null || !context.getRegisteredClient().getRedirectUris().contains(redirect)) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not one of this app", null);
        }
        Optional<Member> holder = holder((Authentication) asked.getPrincipal());
        boolean person = holder.isEmpty() || holder.get() instanceof PersonMember;
        boolean may = !asked.getScopes().isEmpty()
                && asked.getScopes().stream()
                        .allMatch(scope -> holder.isEmpty()
                                ? either(context, scope)
                                : AppScopes.mayAsk(context.getRegisteredClient().getScopes(), scope, person));
        if (!may) {
            throw refused(
                    OAuth2ErrorCodes.INVALID_SCOPE, "the app may not ask for this of whoever is signed in", asked);
        }
    }

    private static boolean either(OAuth2AuthorizationCodeRequestAuthenticationContext context, String scope) {
        return AppScopes.mayAsk(context.getRegisteredClient().getScopes(), scope, true)
                || AppScopes.mayAsk(context.getRegisteredClient().getScopes(), scope, false);
    }

    private Optional<Member> holder(Authentication who) {
        try {
            return accounts.active(UUID.fromString(who.getName()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nobody is signed in yet
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            String code, String why, @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(Objects.requireNonNull(code), why, null), asked);
    }
}

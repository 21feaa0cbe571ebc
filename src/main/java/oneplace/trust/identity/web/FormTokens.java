package oneplace.trust.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The token of forms lives in a cookie of its own, so that a public page with a form begins no session. */
@Configuration(proxyBeanMethods = false)
class FormTokens {

    @Bean
    CookieCsrfTokenRepository formTokenCookie(Transport transport) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(transport.cookie("oneplace-form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(transport.secure()).sameSite("Strict"));
        return tokens;
    }
}

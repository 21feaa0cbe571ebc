package oneplace.trust.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class BehindAProxyTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theSessionCookieIsBoundToTheHostAndToTls() {
        CookieSerializer cookies = new Sessions().sessionCookie(new Transport(true));
        cookies.writeCookieValue(new CookieValue(request, response, "an-id"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-oneplace=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void theFormTokenCookieIsToo() {
        CookieCsrfTokenRepository tokens = new FormTokens().formTokenCookie(new Transport(true));
        tokens.saveToken(tokens.generateToken(request), request, response);
        assertThat(response.getCookie("__Host-oneplace-form")).satisfies(cookie -> {
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        });
    }

    @Test
    void browsersAreToldToStayWithTls() throws ServletException, IOException {
        new SecurityHeaders(new Transport(true)).doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void onPlainLoopbackTheyAreNot() throws ServletException, IOException {
        new SecurityHeaders(new Transport(false)).doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    }
}

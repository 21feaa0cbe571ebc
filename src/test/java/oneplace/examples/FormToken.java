package oneplace.examples;

import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Puts a real form token and its cookie on a request. Spring's own test token would put another repository into the
 * application for good, and all tests share one application.
 */
public final class FormToken implements RequestPostProcessor {

    private final CookieCsrfTokenRepository tokens;

    private FormToken(CookieCsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** For requests to this application. */
    public static FormToken of(ApplicationContext application) {
        return new FormToken(application.getBean(CookieCsrfTokenRepository.class));
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        CsrfToken token = tokens.generateToken(request);
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.saveToken(token, request, response);
        request.setCookies(response.getCookies());
        MockHttpServletRequest page = new MockHttpServletRequest();
        new XorCsrfTokenRequestAttributeHandler().handle(page, response, () -> token);
        CsrfToken inForm = (CsrfToken) Objects.requireNonNull(page.getAttribute("_csrf"));
        request.setParameter(token.getParameterName(), inForm.getToken());
        return request;
    }
}

package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How a door says no, in the language of those who knock: with {@code WWW-Authenticate} (RFC 6750 §3) and a body. */
final class Refusals {

    private final String type;
    private final String unknown;
    private final String refused;

    private Refusals(String type, String unknown, String refused) {
        this.type = type;
        this.unknown = unknown;
        this.refused = refused;
    }

    /** As OperationOutcome. */
    static Refusals fhir() {
        return new Refusals(
                "application/fhir+json;charset=UTF-8",
                outcome("login", "A valid access token is needed: ask for one at /oauth2/token"),
                outcome("forbidden", "The access token does not allow this"));
    }

    /** As problem detail (RFC 9457). */
    static Refusals api() {
        return new Refusals(
                "application/problem+json;charset=UTF-8",
                problem(401, "Not signed in", "Send a valid access token (/oauth2/token) or sign in"),
                problem(403, "Not allowed", "This may not be done with what you have shown us"));
    }

    AuthenticationEntryPoint unknown() {
        return this::challenge;
    }

    AccessDeniedHandler refused() {
        return this::refuse;
    }

    private void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String fault = e instanceof InvalidBearerTokenException ? ", error=\"invalid_token\"" : "";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"oneplace\"" + fault);
        write(response, HttpStatus.UNAUTHORIZED, unknown);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, refused);
    }

    private void write(HttpServletResponse response, HttpStatus status, String body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String outcome(String code, String text) {
        return """
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}""".formatted(code, text);
    }

    private static String problem(int status, String title, String detail) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, detail);
    }
}

package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which calls of {@code /api} need the token of forms: those that change something on the strength of a session's cookie.
 * A call with a bearer token, or from nobody, rides on no cookie.
 */
final class OnlyWithSession implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SessionDoor sessions;

    OnlyWithSession(SessionDoor sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && sessions.containsContext(request);
    }
}

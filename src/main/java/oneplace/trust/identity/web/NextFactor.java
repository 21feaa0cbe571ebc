package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whoever asks for a page without having proved enough is led to what is missing. */
final class NextFactor implements AuthenticationEntryPoint {

    private final SignInSession sessions;

    NextFactor(SignInSession sessions) {
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.sendRedirect(sessions.waiting(request).isPresent() ? SecondFactorPages.ADDRESS : SignInPages.ADDRESS);
    }
}

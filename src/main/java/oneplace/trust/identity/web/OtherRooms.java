package oneplace.trust.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import oneplace.trust.identity.Asking;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * The rooms of staff are not there for people, and those of people not for staff: whoever asks gets the answer of an address
 * that leads nowhere. Within one's own rooms a refusal is called one.
 */
final class OtherRooms implements AccessDeniedHandler {

    /** The pages of a person's own. */
    static final String[] OF_PEOPLE = {"/my", "/my/**"};

    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        boolean person = request.getUserPrincipal() instanceof Authentication who
                && Asking.person(who).isPresent();
        if (!(e instanceof CsrfException) && (person || isOfPeople(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            refused.handle(request, response, e);
        }
    }

    private static boolean isOfPeople(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/my") || path.startsWith("/my/");
    }
}

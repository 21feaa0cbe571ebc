package oneplace.trust.identity.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that answers 429 with the seconds to wait, in the words of the place asked, to whoever is too fast. */
abstract class TooMany extends OncePerRequestFilter {

    /** How long this request should wait; zero to let it through. */
    abstract Duration wait(HttpServletRequest request);

    /** What is to be noted after the answer. */
    void answered(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = wait(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            answered(request, response);
        } else {
            // whole seconds, and never none
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}

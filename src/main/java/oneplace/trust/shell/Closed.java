package oneplace.trust.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When the database or the audit log is down the house is closed, and says so on a page that needs neither. Stands before
 * everything else, since even the visitor's session is kept in the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Closed extends OncePerRequestFilter {

    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"A part that we cannot do without does not answer. Nothing was saved. Try again in a minute."}""";

    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"fatal","code":"transient",\
            "diagnostics":"A part that we cannot do without does not answer. Nothing was saved. Try again in a minute."}]}""";

    private final byte[] page;

    Closed(TemplateEngine templates, Assets assets) {
        StringOutput out = new StringOutput();
        templates.render("shell/closed.jte", Map.of("assets", assets.folder()), out);
        this.page = out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isDown(e) || response.isCommitted()) {
                throw e;
            }
            close(request.getRequestURI(), response);
        }
    }

    /** Forgets what was begun, whether by stream or by writer, and keeps the headers that stand on every answer. */
    private static void startAfresh(HttpServletResponse response) {
        Map<String, String> kept = new HashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-") && !name.equalsIgnoreCase("set-cookie")) {
                kept.put(name, response.getHeader(name));
            }
        }
        response.reset();
        kept.forEach(response::setHeader);
    }

    private void close(String path, HttpServletResponse response) throws IOException {
        startAfresh(response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        byte[] body = page;
        if (path.startsWith("/fhir")) {
            response.setContentType("application/fhir+json;charset=UTF-8");
            body = OUTCOME.getBytes(StandardCharsets.UTF_8);
        } else if (path.startsWith("/api") || path.startsWith("/oauth2")) {
            response.setContentType("application/problem+json");
            body = PROBLEM.getBytes(StandardCharsets.UTF_8);
        } else {
            response.setContentType("text/html;charset=UTF-8");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Whether a fault means that something we cannot do without does not answer. */
    static boolean isDown(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof oneplace.trust.audit.AuditUnavailable) {
                return true;
            }
        }
        return false;
    }
}

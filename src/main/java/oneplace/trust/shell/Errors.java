package oneplace.trust.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.Ids;
import oneplace.trust.shell.Doorstep.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered when nothing else answers: a page that says what happened, what was kept and what to do; below
 * {@code /api} a problem detail (RFC 9457), below {@code /fhir} an OperationOutcome. Never what was sent, never where the program stumbled.
 */
@Controller
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private static final MediaType FHIR = MediaType.valueOf("application/fhir+json");

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Trouble trouble = Trouble.of(status);
        return switch (Form.at(path)) {
            case FHIR -> ResponseEntity.status(status).contentType(FHIR).body(outcome(status, trouble.head() + "."));
            case PROBLEM ->
                ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(status, trouble.head() + "."));
            case PAGE -> {
                ModelAndView page =
                        new ModelAndView("shell/error", Map.of("trouble", trouble, "reference", reference(status)));
                page.setStatus(status);
                yield page;
            }
        };
    }

    static Map<String, Object> outcome(HttpStatus status, String sentence) {
        String code = switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "login";
            case FORBIDDEN -> "forbidden";
            case METHOD_NOT_ALLOWED -> "not-supported";
            case TOO_MANY_REQUESTS -> "throttled";
            case SERVICE_UNAVAILABLE -> "transient";
            default -> status.is5xxServerError() ? "exception" : "invalid";
        };
        return Map.of(
                "resourceType",
                "OperationOutcome",
                "issue",
                List.of(Map.of("severity", "error", "code", code, "diagnostics", sentence)));
    }

    static Map<String, Object> problem(HttpStatus status, String sentence) {
        return Map.of(
                "type", "about:blank", "title", status.getReasonPhrase(), "status", status.value(), "detail", sentence);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && Closed.isDown(fault)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        HttpStatus known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** For faults of ours: what the visitor can quote and we can find in the log. */
    private static String reference(HttpStatus status) {
        if (!status.is5xxServerError()) {
            return "";
        }
        String digits = Ids.next().toString().replace("-", "").substring(24).toUpperCase(java.util.Locale.ROOT);
        String reference = digits.substring(0, 4) + " " + digits.substring(4);
        LOG.error("A page failed with {}, reference {}", status.value(), reference);
        return reference;
    }
}

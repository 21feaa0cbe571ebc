package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import oneplace.record.exchange.terminology.TerminologyRefusal;
import oneplace.record.exchange.validate.TooMany;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.trust.audit.AuditUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever goes wrong at {@code /fhir} is answered with an OperationOutcome, and says nothing of the inside. */
@RestControllerAdvice(basePackageClasses = RefusalAdvice.class)
final class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return Answers.refused(form(request), refusal.status(), refusal.issues());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooWide(SearchTooWide e, HttpServletRequest request) {
        return Answers.refused(
                form(request),
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(Issue.error("too-costly", String.valueOf(e.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noAnswer(TerminologyRefusal e, HttpServletRequest request) {
        boolean absent = e.reason() == TerminologyRefusal.Reason.NOT_FOUND;
        String code = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Answers.refused(
                form(request),
                absent ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(Issue.error(code, String.valueOf(e.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notAudited(AuditUnavailable e, HttpServletRequest request) {
        return later(
                request,
                "The audit log cannot be written, so nothing is answered.",
                e.retryAfter().toSeconds());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> databaseAway(Exception e, HttpServletRequest request) {
        LOG.warn("The database did not answer: {}", e.getClass().getName());
        return later(request, "The database is not available just now.", 5);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooSlow(QueryTimeoutException e, HttpServletRequest request) {
        return Answers.refused(
                form(request),
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(Issue.error("too-costly", "The search took too long; ask for less at once.")));
    }

    /** What nobody foresaw. The log gets where, not what: messages could hold what was sent. */
    @ExceptionHandler
    ResponseEntity<byte[]> unforeseen(Exception e, HttpServletRequest request) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error(
                "A request to /fhir failed: {} at {}",
                e.getClass().getName(),
                trace.length == 0 ? "unknown" : trace[0]);
        LOG.debug("In full", e);
        return Answers.refused(
                form(request),
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of(Issue.error("exception", "The request failed here, and nothing was changed.")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(TooMany e, HttpServletRequest request) {
        return later(
                request,
                e.yours() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE,
                e.getMessage() + " Ask again later.",
                e.retryAfter().toSeconds());
    }

    private static ResponseEntity<byte[]> later(HttpServletRequest request, String sentence, long seconds) {
        return later(request, HttpStatus.SERVICE_UNAVAILABLE, sentence, seconds);
    }

    private static ResponseEntity<byte[]> later(
            HttpServletRequest request, HttpStatus status, String sentence, long seconds) {
        return later(form(request), status, sentence, seconds);
    }

    /** Not now: 429 when the caller asks too much, 503 when it is this place's fault. */
    static ResponseEntity<byte[]> later(Form form, HttpStatus status, String sentence, long seconds) {
        String code = status == HttpStatus.TOO_MANY_REQUESTS ? "throttled" : "transient";
        ResponseEntity<byte[]> answer = Answers.refused(form, status, List.of(Issue.error(code, sentence)));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Retry-After", Long.toString(seconds))
                .body(answer.getBody());
    }

    private static Form form(HttpServletRequest request) {
        try {
            return Form.of(request);
        } catch (Refusal e) {
            return Form.USUAL;
        }
    }
}

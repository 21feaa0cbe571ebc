package oneplace.trust.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The look could not be made durable, so nothing may be answered: 503 with {@code Retry-After}; a plain page to people,
 * an OperationOutcome at {@code /fhir}, a problem detail at {@code /api}.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** When it is worth trying again: the value of {@code Retry-After}. */
    public Duration retryAfter() {
        return Duration.ofSeconds(2);
    }
}

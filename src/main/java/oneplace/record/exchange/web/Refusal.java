package oneplace.record.exchange.web;

import java.util.List;
import oneplace.record.exchange.check.Flaw;
import org.springframework.http.HttpStatus;

/** A request that is not carried out, as FHIR answers it: a status and an OperationOutcome. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient HttpStatus status;
    private final transient List<Issue> issues;

    Refusal(HttpStatus status, List<Issue> issues) {
        super(issues.getFirst().diagnostics(), null, false, false);
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    Refusal(HttpStatus status, String code, String diagnostics) {
        this(status, List.of(Issue.error(code, diagnostics)));
    }

    /** The same answer for what is absent and for what is not this caller's. */
    static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is no such resource here.");
    }

    /** The answer for what was deleted, to those who might have seen it. */
    static Refusal gone() {
        return new Refusal(
                HttpStatus.GONE, "deleted", "The resource was deleted; its former versions stand in its history.");
    }

    static Refusal noSuchType() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-supported", "FHIR R4 has no resource type of this name.");
    }

    static Refusal badRequest(String code, String diagnostics) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, diagnostics);
    }

    static Refusal flaws(List<Flaw> flaws) {
        return new Refusal(HttpStatus.BAD_REQUEST, flaws.stream().map(Issue::of).toList());
    }

    /** The same refusal of a part of a larger request. */
    Refusal within(String prefix) {
        return new Refusal(status, issues.stream().map(i -> i.within(prefix)).toList());
    }

    HttpStatus status() {
        return status;
    }

    List<Issue> issues() {
        return issues;
    }
}

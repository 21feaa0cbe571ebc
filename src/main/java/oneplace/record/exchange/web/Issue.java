package oneplace.record.exchange.web;

import oneplace.record.exchange.check.Flaw;

/**
 * One issue of an OperationOutcome.
 *
 * @param severity {@code error}, {@code warning} or {@code information}
 * @param code a code of IssueType
 * @param expression where, as FHIRPath; empty when nowhere in particular
 * @param diagnostics a sentence, without identifiers
 */
record Issue(String severity, String code, String expression, String diagnostics) {

    static Issue error(String code, String diagnostics) {
        return new Issue("error", code, "", diagnostics);
    }

    static Issue error(String code, String expression, String diagnostics) {
        return new Issue("error", code, expression, diagnostics);
    }

    static Issue of(Flaw flaw) {
        return new Issue("error", flaw.what().code(), flaw.expression(), flaw.sentence());
    }

    Issue within(String prefix) {
        int dot = expression.indexOf('.');
        String rest = expression.isEmpty() || dot < 0 ? "" : expression.substring(dot);
        return new Issue(severity, code, prefix + rest, diagnostics);
    }
}

package oneplace.record.person.fhir;

import oneplace.record.person.Problem;

/** Ends the reading of a Patient at the first thing that cannot be used; never leaves this package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String expression;
    private final transient Problem problem;

    Unreadable(String expression, Problem problem) {
        super(problem.code(), null, false, false);
        this.expression = expression;
        this.problem = problem;
    }

    String expression() {
        return expression;
    }

    Problem problem() {
        return problem;
    }
}

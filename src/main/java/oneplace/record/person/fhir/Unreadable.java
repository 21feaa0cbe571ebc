package oneplace.record.person.fhir;

import oneplace.record.person.Fault;

/** Ends the reading of a Patient at the first thing that cannot be used; never leaves this package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String expression;
    private final transient Fault fault;

    Unreadable(String expression, Fault fault) {
        super(fault.code(), null, false, false);
        this.expression = expression;
        this.fault = fault;
    }

    String expression() {
        return expression;
    }

    Fault fault() {
        return fault;
    }
}

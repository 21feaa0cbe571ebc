package oneplace.record.exchange.check;

/** Kinds of fault, as the codes of an OperationOutcome's issues (FHIR R4, <em>IssueType</em>). */
public enum Fault {
    STRUCTURE("structure"),
    REQUIRED("required"),
    VALUE("value"),
    CODE("code-invalid"),
    INVARIANT("invariant");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** The code of IssueType. */
    public String code() {
        return code;
    }
}

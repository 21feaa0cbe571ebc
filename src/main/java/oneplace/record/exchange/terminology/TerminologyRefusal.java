package oneplace.record.exchange.terminology;

/** A question that has no answer here. */
public final class TerminologyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The code system, value set or code is not known here. */
        NOT_FOUND,
        /** The answer would be too long to make. */
        TOO_COSTLY,
        /** The definition asks for something that is not done here, or cannot be. */
        NOT_SUPPORTED
    }

    private final Reason reason;

    TerminologyRefusal(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

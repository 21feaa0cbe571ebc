package oneplace.record.sharedrecord;

/**
 * A set of changes that was not written, none of it, because of one of them. The message is one sentence for the sender.
 */
public class WriteRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Nothing is there under the id, or not for this sender. */
        NOT_FOUND,
        /** Something is there already, or in another version. */
        CONFLICT,
        /** A reference leads nowhere. */
        DANGLING,
        /** A rule of ours is not met. */
        RULE
    }

    private final int index;
    private final Reason reason;
    private final String expression;

    /**
     * @param index which change, from 0
     * @param expression where in the resource, as FHIRPath; empty when it is the whole
     */
    public WriteRefused(int index, Reason reason, String expression, String sentence) {
        super(sentence);
        this.index = index;
        this.reason = reason;
        this.expression = expression;
    }

    public int index() {
        return index;
    }

    public Reason reason() {
        return reason;
    }

    public String expression() {
        return expression;
    }
}

package oneplace.record.exchange.patch;

/** A patch that is not applied, none of it; the message is one sentence for the sender. */
public final class PatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Whether the patch itself is wrong, or it does not fit the resource. */
    public enum Reason {
        /** It is no patch, whatever it is applied to. */
        MALFORMED,
        /** The resource does not have what the patch speaks of, or a test of it fails. */
        UNFIT
    }

    private final Reason reason;

    PatchRefused(Reason reason, int operation, String sentence) {
        super("Operation " + (operation + 1) + ": " + sentence, null, false, false);
        this.reason = reason;
    }

    PatchRefused(String sentence) {
        this(Reason.MALFORMED, sentence);
    }

    PatchRefused(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

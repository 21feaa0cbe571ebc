package oneplace.record.exchange.validate;

import java.time.Duration;

/** A validation that is not carried out now. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean yours;
    private final transient Duration retryAfter;

    TooMany(boolean yours, String sentence, Duration retryAfter) {
        super(sentence, null, false, false);
        this.yours = yours;
        this.retryAfter = retryAfter;
    }

    /** Whether it is the caller who asks too much at once, rather than all together. */
    public boolean yours() {
        return yours;
    }

    /** When to ask again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}

package oneplace.record.exchange.subscription;

import java.time.Duration;

/** What became of something that was to be sent. */
sealed interface Answered {

    /** The receiver took it. */
    record Arrived() implements Answered {}

    /** There was nothing to send. */
    record Unsent() implements Answered {}

    /**
     * It did not arrive, as far as we know.
     *
     * @param reason in plain words
     * @param left whether some of it may have reached the receiver
     * @param pause how long the receiver asked to be left alone
     */
    record Failed(String reason, boolean left, Duration pause) implements Answered {}
}

package oneplace.record.exchange.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An export and how far it is.
 *
 * @param client who asked
 * @param asOf nothing written later is in it; empty until it runs
 * @param ended when it was done or failed
 * @param attempts how often it was begun
 * @param percent of the people
 * @param reason why it failed; empty otherwise
 */
public record ExportJob(
        UUID id,
        String client,
        ExportAsked asked,
        State state,
        Instant begun,
        Optional<Instant> asOf,
        Optional<Instant> ended,
        int attempts,
        int percent,
        String reason,
        List<ExportedFile> files) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether it still waits or runs. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** One file: a resource a line, all of one type. */
    public record ExportedFile(String type, String name, int count) {}
}

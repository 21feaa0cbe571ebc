package oneplace.record.person.store;

import java.time.Instant;
import java.time.LocalDate;
import oneplace.record.person.Recorder;

/**
 * Who records what is being written, and when.
 *
 * @param source the system that says it; empty when recorded here
 */
record Recording(String source, Recorder recorder, Instant at, LocalDate day) {

    boolean here() {
        return source.isEmpty();
    }

    String by() {
        return recorder.who();
    }
}

package oneplace.record.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A flag that is up, or was.
 *
 * @param review the day by which it is asked again whether it is needed; null when no day was set
 * @param lowered null while it is up
 */
public record RaisedFlag(
        Flag flag,
        String reason,
        Instant at,
        String by,
        @Nullable LocalDate review,
        @Nullable Lowered lowered) {

    /** That it came down. */
    public record Lowered(String reason, Instant at, String by) {}

    /** Whether it is up. */
    public boolean up() {
        return lowered == null;
    }
}

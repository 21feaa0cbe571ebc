package oneplace.record.person;

import java.time.Instant;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That one record was joined to another.
 *
 * @param merge its number
 * @param undone null while it holds
 */
public record Merge(
        long merge,
        PersonId from,
        PersonId into,
        String reason,
        Instant at,
        String by,
        @Nullable Undone undone) {

    /** That a merge was taken back. */
    public record Undone(String reason, Instant at, String by) {}
}

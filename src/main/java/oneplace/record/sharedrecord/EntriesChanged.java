package oneplace.record.sharedrecord;

import java.time.Instant;
import java.util.List;

/**
 * Resources were written or deleted; told in the transaction that did so, once for each set of changes.
 *
 * @param byTheHouse whether the house itself wrote them
 * @param changes what changed, in the order of writing; never empty
 */
public record EntriesChanged(boolean byTheHouse, List<Changed> changes) {

    /** What was done. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    /**
     * One resource.
     *
     * @param version its version now; the one that says so when it was deleted
     * @param at when that was written
     * @param body the bytes as they are served; none when it was deleted. Do not change them
     */
    public record Changed(ResourceId id, int version, Kind kind, Instant at, byte[] body) {}
}

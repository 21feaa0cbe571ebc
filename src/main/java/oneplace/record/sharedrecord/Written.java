package oneplace.record.sharedrecord;

import java.time.Instant;

/**
 * What became of one change.
 *
 * @param id the resource
 * @param version its version now
 * @param updated when that version was written
 * @param effect whether anything changed
 * @param body the bytes as they are served
 */
public record Written(ResourceId id, int version, Instant updated, Effect effect, byte[] body) {

    /** What a change did. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}

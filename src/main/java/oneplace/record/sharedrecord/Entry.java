package oneplace.record.sharedrecord;

import java.time.Instant;

/**
 * An entry a viewer may see.
 *
 * @param id which resource
 * @param version its version
 * @param updated when that version was written
 * @param at its clinical date
 * @param person whose record it stands in; 0 = about nobody
 * @param organisation the number of the organisation that wrote it
 * @param classes mask of its information classes
 * @param key its key in the tables: with {@code at} it is the place in a page
 * @param body the bytes to be served; none when this version says that the resource was deleted
 */
public record Entry(
        ResourceId id,
        int version,
        Instant updated,
        Instant at,
        long person,
        int organisation,
        long classes,
        long key,
        byte[] body) {

    /** Whether this version says that the resource was deleted. */
    public boolean deleted() {
        return body.length == 0;
    }
}

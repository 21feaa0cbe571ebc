package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.List;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way into the tables.
 *
 * @param index its place among the changes
 * @param change what was asked
 * @param id which resource it becomes
 * @param key that resource's key
 * @param person whose record it belongs in; 0 = nobody's
 * @param home whose record it goes back to when that is parted from the one it was joined to
 * @param organisation the number of the organisation whose entry it is
 * @param source the same, as {@code meta.source} has it
 * @param classes mask of its classes
 * @param addedClasses codes of classes the sender did not give
 * @param standing the current version, if there is one
 */
record Draft(
        int index,
        Change change,
        ResourceId id,
        long key,
        long person,
        long home,
        int organisation,
        String source,
        long classes,
        List<String> addedClasses,
        @Nullable Standing standing) {

    /**
     * The last version of a resource: the current one, locked, or the one that says it was deleted.
     *
     * @param version its number
     * @param person whose record it stands in now
     * @param home whose record it was written to
     * @param organisation the number of the organisation that wrote it
     */
    record Standing(
            long key,
            String id,
            int version,
            long person,
            long home,
            int organisation,
            long classes,
            Instant updated,
            byte[] body) {

        boolean patient() {
            return key == Tokens.key("Patient", id);
        }

        /** Whether the last version says that the resource was deleted. */
        boolean deleted() {
            return body.length == 0;
        }
    }

    /**
     * A draft with its bytes and index made.
     *
     * @param at its clinical date
     * @param tokens what it can be found by
     */
    record Ready(
            Draft draft, int version, Instant updated, Instant at, long[] tokens, byte[] body, Written.Effect effect) {

        /** @param flag that closes a Patient's details; 0 when none does */
        Written written(int flag) {
            return new Written(draft.id(), version, updated, effect, flag == 0 ? body : ClosedPatient.body(body, flag));
        }
    }
}

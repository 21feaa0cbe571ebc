package oneplace.record.sharedrecord.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.WriteRefused.Reason;
import oneplace.record.sharedrecord.store.Draft.Standing;
import oneplace.trust.access.Relationships;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;
import org.jspecify.annotations.Nullable;

/** What a sender may write: about whom, and over what stands already. People are asked for once in each set of changes. */
final class Rights {

    private final Viewer sender;
    private final Relationships relationships;
    private final Set<Long> visible;
    private final Map<Long, Boolean> asked = new HashMap<>();

    private Rights(Viewer sender, Relationships relationships, Set<Long> visible) {
        this.sender = sender;
        this.relationships = relationships;
        this.visible = visible;
    }

    /** A sender's rights over what stands: what they could not read is as if it were not there. */
    static Rights of(
            Viewer sender, Relationships relationships, Reading reading, Sight sight, Map<Long, Standing> standing) {
        return new Rights(
                sender, relationships, standing.isEmpty() ? Set.of() : reading.visible(sight, standing.keySet()));
    }

    /** Whether the sender has a live relationship with a person. */
    boolean holds(long person) {
        return asked.computeIfAbsent(person, p -> relationships.holds(sender, p));
    }

    /**
     * Whether the sender may know that this stands here. What was deleted, and a Patient, of whom the index speaks, are known
     * by relationship and clearance; the house at work knows all.
     */
    boolean sees(Standing standing) {
        if (sender.isTheHouse() || visible.contains(standing.key())) {
            return true;
        }
        return (standing.deleted() || standing.patient())
                && (standing.person() == 0 || holds(standing.person()))
                && (standing.classes() & ~sender.clearance()) == 0;
    }

    /** Whether the sender may change what stands here: it is their organisation's, or they speak for the whole place. */
    boolean owns(Standing standing) {
        return sender.horizon() == Horizon.WHOLE_PLACE || standing.organisation() == sender.organisation();
    }

    /** @throws WriteRefused unless the change may be put over what stands */
    void check(int index, Change change, @Nullable Standing standing) {
        if (standing == null) {
            if (change.kind() == Change.Kind.UPDATE) {
                throw absent(index);
            }
            if (change.ifVersion().isPresent()) {
                throw new WriteRefused(
                        index,
                        Reason.CONFLICT,
                        "",
                        "There is no version " + change.ifVersion().getAsInt() + " here.");
            }
            return;
        }
        if (!standing.id().equals(change.id().id())) {
            throw new WriteRefused(index, Reason.CONFLICT, "", "This id cannot be used here; choose another.");
        }
        if (!sees(standing)) {
            throw absent(index);
        }
        boolean onlyNew = change.kind() == Change.Kind.CREATE || change.kind() == Change.Kind.ONLY_NEW;
        if (onlyNew && !standing.deleted()) {
            throw new WriteRefused(index, Reason.CONFLICT, "", "A resource stands under this id already.");
        }
        if (change.kind() == Change.Kind.UPDATE && standing.deleted()) {
            throw absent(index);
        }
        if (change.ifVersion().isPresent()) {
            checkVersion(index, change.ifVersion().getAsInt(), standing);
        }
        if (!owns(standing) && !change.id().type().equals("Patient")) {
            throw new WriteRefused(
                    index,
                    Reason.RULE,
                    "",
                    "Only the organisation that wrote an entry changes it; add one of your own that corrects it.");
        }
    }

    /** @throws WriteRefused when another version stands than the sender last saw */
    static void checkVersion(int index, int seen, Standing standing) {
        if (seen != standing.version()) {
            throw new WriteRefused(
                    index,
                    Reason.CONFLICT,
                    "",
                    "The resource has changed since: it is at version " + standing.version() + ", not " + seen
                            + ". Read it again.");
        }
    }

    private static WriteRefused absent(int index) {
        return new WriteRefused(index, Reason.NOT_FOUND, "", "There is no such resource to change.");
    }
}

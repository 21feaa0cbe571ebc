package oneplace.record.sharedrecord;

import java.util.OptionalInt;

/**
 * One thing to write.
 *
 * @param resource what to write; its own id and version are not looked at
 * @param id which resource it becomes or changes
 * @param kind what must be so for it to be written
 * @param ifVersion the version the sender last saw, if they said; any other refuses the change
 */
public record Change(ResourceText resource, ResourceId id, Kind kind, OptionalInt ifVersion) {

    /** What must be so. */
    public enum Kind {
        /** Nothing stands under this id yet, which is a new one of ours. */
        CREATE,
        /** The same, under an id the sender chose; what was deleted there comes back. */
        ONLY_NEW,
        /** Something stands under this id. */
        UPDATE,
        /** Either. The same content again changes nothing. */
        PUT
    }

    public static Change create(ResourceText resource, ResourceId id) {
        return new Change(resource, id, Kind.CREATE, OptionalInt.empty());
    }

    public static Change put(ResourceText resource, ResourceId id) {
        return new Change(resource, id, Kind.PUT, OptionalInt.empty());
    }
}

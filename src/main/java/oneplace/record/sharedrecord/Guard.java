package oneplace.record.sharedrecord;

import oneplace.trust.access.Viewer;

/**
 * Stands before the writing of one resource type: a module above the record may refuse such a resource, and takes out of
 * it what the record must not keep. Asked for every way of writing, in the transaction that then writes; not for what the
 * house itself writes.
 */
public interface Guard {

    /** The resource type it stands before. */
    String type();

    /**
     * The resource as it may be written.
     *
     * @param index which of the changes it is
     * @param alone whether it is the only one
     * @throws WriteRefused when it may not be written
     */
    Admitted admit(int index, Viewer sender, Change change, boolean alone);

    /**
     * Lets a resource be deleted that the sender sees and whose organisation they act for.
     *
     * @param index which of the removals it is
     * @throws WriteRefused when it may not be deleted
     */
    default void release(int index, Viewer sender, ResourceId id) {}

    /**
     * What may be written.
     *
     * @param resource the same, or without what the record must not keep
     * @param secret whether something was taken out that must not be kept as it was received either; only of a resource
     *     that is written alone
     */
    record Admitted(ResourceText resource, boolean secret) {}
}

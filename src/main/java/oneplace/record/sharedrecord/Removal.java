package oneplace.record.sharedrecord;

import java.util.OptionalInt;

/**
 * One resource to delete.
 *
 * @param ifVersion the version the sender last saw, if they said; any other refuses the removal
 */
public record Removal(ResourceId id, OptionalInt ifVersion) {}

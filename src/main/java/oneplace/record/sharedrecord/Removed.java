package oneplace.record.sharedrecord;

/**
 * What became of one removal.
 *
 * @param version the number of the version that says it is deleted; 0 when nothing stood there for the sender
 */
public record Removed(ResourceId id, int version) {}

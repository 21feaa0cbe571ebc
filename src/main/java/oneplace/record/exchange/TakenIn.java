package oneplace.record.exchange;

import java.time.Instant;

/**
 * Remembers what was imported whole, by its digest, so that a repeat does not undo what was changed here since, and an
 * import that was cut off goes on where it stopped. Every verb belongs in the transaction of the import itself.
 */
public interface TakenIn {

    /** Whether this was imported for this organisation before. */
    boolean before(int organisation, byte[] digest);

    /** Notes that it now is. */
    void note(int organisation, byte[] digest, int entries, Instant now);
}

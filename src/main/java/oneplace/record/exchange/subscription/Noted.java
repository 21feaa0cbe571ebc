package oneplace.record.exchange.subscription;

import java.time.Instant;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.ResourceId;

/**
 * A change as the outbox holds it.
 *
 * @param place where it stands there
 * @param version the version it made
 * @param at when it was made
 */
public record Noted(Place place, ResourceId id, int version, Kind kind, Instant at) {

    /**
     * A place in the outbox: by transaction, and within one by number. Only transactions before every one that still
     * runs are read, so nothing comes later at an earlier place.
     *
     * @param transaction the number of the transaction, as text
     */
    public record Place(String transaction, long sequence) {}
}

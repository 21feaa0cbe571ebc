package oneplace.record.exchange.subscription;

import java.time.Instant;
import java.util.Optional;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;

/**
 * A change that one subscriber is told of.
 *
 * @param number its number among the events of the subscription, from 1
 * @param version the version the change made
 * @param at when the change was made
 * @param shown what the subscriber may see of it at this moment; empty when nothing any more. Of a deletion the last
 *     version that held something
 */
public record Event(long number, ResourceId id, int version, Kind kind, Instant at, Optional<Entry> shown) {

    Event with(Optional<Entry> seen) {
        return new Event(number, id, version, kind, at, seen);
    }

    /** How many bytes the resource has that would be sent. */
    int size() {
        return kind == Kind.DELETED
                ? 0
                : shown.map(entry -> entry.body().length).orElse(0);
    }
}

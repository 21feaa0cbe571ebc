package oneplace.record.exchange.subscription;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.Entry;
import oneplace.trust.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Takes the next events out of the outbox for one subscriber. Only what they may be told gets a number, so that the numbers
 * have no gap where something is hidden.
 */
@Component
class Drawing {

    /** So many changes are looked at before something else gets a turn. */
    private static final int IN_ONE_GO = 2_000;

    private final Ledger ledger;
    private final Announcements record;
    private final Clock clock;

    Drawing(Ledger ledger, Announcements record, Clock clock) {
        this.ledger = ledger;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What was drawn.
     *
     * @param events in order; empty when there is nothing to tell for now
     * @param again whether they were about to be told before, and may have reached the receiver
     * @param more whether there are changes that were not looked at
     */
    record Drawn(List<Event> events, boolean again, boolean more) {}

    /** @param most how many at most */
    Drawn next(Undertaking of, Terms terms, Viewer viewer, int most) {
        Choosing choosing = new Choosing(record, viewer, terms.wanted(), clock.instant());
        List<Event> untold = ledger.untold(of.id(), most);
        return untold.isEmpty() ? fresh(of, choosing, most) : new Drawn(choosing.again(untold), true, true);
    }

    private Drawn fresh(Undertaking of, Choosing choosing, int most) {
        int stretch = Math.clamp(4L * most, 8, 100);
        Noted.Place place = of.place();
        List<Event> events = new ArrayList<>();
        int size = 0;
        int seen = 0;
        boolean full = false;
        boolean ended = false;
        while (!full && !ended && seen < IN_ONE_GO) {
            List<Noted> changes = ledger.changes(of.type(), place, stretch);
            Map<Noted, Entry> chosen = choosing.of(changes);
            for (Noted change : changes) {
                Entry entry = chosen.get(change);
                if (entry != null) {
                    full = events.size() == most
                            || !events.isEmpty() && size + entry.body().length > Notification.LARGEST;
                    if (full) {
                        break;
                    }
                    events.add(event(of.number() + events.size() + 1, change, entry));
                    size += entry.body().length;
                }
                place = change.place();
            }
            seen += changes.size();
            ended = changes.size() < stretch;
        }
        if (!place.equals(of.place()) && !ledger.number(of, place, of.number() + events.size(), events)) {
            return new Drawn(List.of(), false, true);
        }
        return new Drawn(events, false, !ended || full);
    }

    private static Event event(long number, Noted change, Entry entry) {
        return new Event(
                number, change.id(), change.version(), change.kind(), change.at(), java.util.Optional.of(entry));
    }
}

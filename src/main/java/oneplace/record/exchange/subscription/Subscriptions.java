package oneplace.record.exchange.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.exchange.subscription.Notification.Type;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.Entry;
import oneplace.trust.access.Viewer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** What subscribers and administrators may ask about subscriptions, and what administrators may do with them. */
@Service
public class Subscriptions {

    /** So many past events are given at once; the rest is asked for from the next number on. */
    public static final int MOST_EVENTS = 100;

    private final Ledger ledger;
    private final Standing standing;
    private final Announcements record;
    private final Watched watched;
    private final Bell bell;
    private final Clock clock;

    Subscriptions(Ledger ledger, Standing standing, Announcements record, Watched watched, Bell bell, Clock clock) {
        this.ledger = ledger;
        this.standing = standing;
        this.record = record;
        this.watched = watched;
        this.bell = bell;
        this.clock = clock;
    }

    /** A subscription of a client; empty when there is none, or it is another's. */
    public Optional<Undertaking> find(String id, String client) {
        return ledger.find(id).filter(one -> one.client().equals(client));
    }

    /** {@code $status}: how the client's subscriptions stand. Empty sets name all. */
    public byte[] status(String client, Set<String> ids, Set<String> states) {
        List<ObjectNode> all = ledger.all().stream()
                .filter(one -> one.client().equals(client))
                .filter(one -> ids.isEmpty() || ids.contains(one.id()))
                .filter(one -> states.isEmpty() || states.contains(one.state().code()))
                .map(this::status)
                .toList();
        return Notification.searchset(all);
    }

    private ObjectNode status(Undertaking one) {
        Terms terms = terms(one);
        return new Notification(one, terms, clock.instant())
                .status(
                        java.util.UUID.randomUUID().toString(),
                        Type.STATUS,
                        one.state(),
                        one.number(),
                        List.of(),
                        Content.ID_ONLY);
    }

    /**
     * {@code $events}: what was told, or was about to be, as far as it may be shown now.
     *
     * @param from the first number
     * @param to the last number
     * @param content how much is shown
     */
    public byte[] events(Undertaking of, Viewer viewer, long from, long to, Optional<Content> content) {
        Terms terms = terms(of);
        List<Event> events = new Choosing(record, viewer, terms.wanted(), clock.instant())
                .again(ledger.events(of.id(), from, to, MOST_EVENTS));
        Content shown = content.orElse(terms.content());
        List<Entry> seen =
                events.stream().flatMap(event -> event.shown().stream()).toList();
        if (!seen.isEmpty()) {
            record.announce(viewer, seen);
        }
        return new Notification(of, terms, clock.instant())
                .bundle(Type.PAST_EVENTS, of.state(), of.number(), events, shown);
    }

    private Terms terms(Undertaking of) {
        return TermsReader.read(of.subscription(), of.base(), clock.instant());
    }

    /** All of them, for administrators. */
    public List<Undertaking> all() {
        return ledger.all();
    }

    /** One of them, for administrators. */
    public Optional<Undertaking> find(String id) {
        return ledger.find(id);
    }

    /** What waits for one. */
    public Ledger.Waiting waiting(Undertaking of) {
        return ledger.waiting(of, Ledger.COUNTED);
    }

    /** Holds a subscription: what changes is kept for it, and nothing is sent. */
    public void pause(String id) {
        ledger.pause(id, true);
    }

    /** Lets it go on. */
    public void resume(String id) {
        ledger.pause(id, false);
        bell.ring();
    }

    /** Tries now, whatever it waits for; what was off is begun again. */
    public void tryAgain(String id) {
        ledger.find(id).ifPresent(of -> {
            ledger.retry(id, clock.instant());
            watched.refresh();
            if (of.state() == State.OFF) {
                standing.requestedAgain(of);
            }
            bell.ring();
        });
    }
}

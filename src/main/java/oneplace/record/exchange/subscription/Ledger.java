package oneplace.record.exchange.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.sharedrecord.EntriesChanged.Changed;

/** What is kept of subscriptions: how far each has come, the changes that wait, the events that have their number. */
public interface Ledger {

    /** Types that a living subscription watches; one that cannot begin until somebody does something watches nothing yet. */
    Set<String> watched();

    /** Notes changes in the transaction that makes them. */
    void note(List<Changed> changes);

    /** One subscription. */
    Optional<Undertaking> find(String id);

    /** All of them, those in trouble first, then by client. */
    List<Undertaking> all();

    /**
     * Keeps the secret of a subscription that is about to be written, and from where it was sent.
     *
     * @return false when it is another client's
     */
    boolean prepare(String id, String client, String base, String secret, Instant now);

    /**
     * Takes up a subscription as it was written.
     *
     * @param afresh whether it begins anew: requested, nothing failed yet
     */
    void take(String id, int version, Terms terms, String text, Undertaking.State state, boolean afresh, Instant now);

    /** Forgets a subscription that was deleted. */
    void forget(String id);

    /** Notes the version of the record that says how it stands, and its text. */
    void published(String id, int version, String text);

    /** Ids of those with something to do now. */
    List<String> due(Instant now);

    /** Takes one in hand for a while, unless somebody has it in hand, or it has nothing to do yet. */
    Optional<Undertaking> hold(String id, Instant now, Duration most);

    void release(String id);

    /**
     * Sets how it stands; {@code next} is when it is tried again.
     *
     * @return false when it was turned off, or changed by its subscriber, meanwhile: then it stays so
     */
    boolean state(Undertaking of, Undertaking.State state, String reason, Instant next);

    /** Looks at it later; how it stands stays as it is. */
    void putOff(String id, Instant next);

    /**
     * It is active. One that was off, or is new, or now watches another type, counts what changes from now on; what waited
     * before is let go.
     *
     * @return false when it was turned off, or changed by its subscriber, meanwhile
     */
    boolean activate(Undertaking of, Optional<Instant> heartbeat, Instant now);

    /** Has it in hand for longer. */
    void holdOn(String id, Instant until);

    /** Up to so many changes of a type after a place. */
    List<Noted> changes(String type, Noted.Place after, int most);

    /** Events that have a number and were not told; they have nothing shown yet. */
    List<Event> untold(String id, int most);

    /**
     * Moves on to a place, and gives these events their numbers.
     *
     * @return false when it was changed meanwhile: nothing has a number then
     */
    boolean number(Undertaking of, Noted.Place place, long number, List<Event> events);

    /** Takes numbers back: nothing of them has left the house. */
    void takeBack(Undertaking before, List<Event> events);

    /** These arrived. */
    void told(String id, List<Event> events, Optional<Instant> heartbeat, Instant now);

    /** Of these nothing was to be sent, since all of it is hidden by now; nothing is known of the receiver by that. */
    void passed(String id, List<Event> events, Optional<Instant> heartbeat, Instant now);

    /** An attempt failed; it does not count against what the subscriber changed it to meanwhile. */
    void failed(Undertaking of, String failure, Instant next, Instant now);

    /** Holds it, or lets it go on. */
    void pause(String id, boolean paused);

    /** Tries again now. */
    void retry(String id, Instant now);

    /** Events with numbers in a range, the first so many; they have nothing shown yet. */
    List<Event> events(String id, long from, long to, int most);

    /**
     * What waits. For one that has not begun, nothing does.
     *
     * @param most more changes are not counted
     */
    Waiting waiting(Undertaking of, int most);

    /**
     * What waits to be told.
     *
     * @param events that have their number
     * @param changes to look at; not all of them will be for this subscriber
     */
    record Waiting(int events, int changes) {}

    /** For people to read, more changes are not counted. */
    int COUNTED = 1_000_000;

    /** Removes changes nobody needs, and events told before a moment. */
    void sweep(Instant toldBefore);
}

package oneplace.record.exchange.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.SearchTooWide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * How subscriptions stand, in our books and in the record: every move from one state to another is made here, with its
 * reason in plain words.
 */
@Component
class Standing {

    /** A subscription that waits for people, not for its receiver, is looked at again so often. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Ledger ledger;
    private final Announcements record;
    private final Watched watched;
    private final Places places;
    private final Clock clock;

    Standing(Ledger ledger, Announcements record, Watched watched, Places places, Clock clock) {
        this.ledger = ledger;
        this.record = record;
        this.watched = watched;
        this.places = places;
        this.clock = clock;
    }

    /** It runs: its receiver answered. */
    void active(Undertaking of, Terms terms) {
        Instant now = clock.instant();
        if (ledger.activate(of, terms.heartbeat().map(now::plus), now)) {
            watched.refresh();
            publish(of, State.ACTIVE, "");
        }
    }

    /** Its events arrived; what was in error no longer is. */
    void arrived(Undertaking of, Terms terms) {
        if (of.state() == State.ERROR) {
            active(of, terms);
        }
    }

    /** Says it again where the place stopped between our books and the record. */
    void repair(String id) {
        ledger.find(id)
                .filter(of -> !says(of, "status", of.state().code()))
                .ifPresent(of -> publish(of, of.state(), of.reason()));
    }

    /** It was off, and begins again. */
    void requestedAgain(Undertaking of) {
        publish(of, State.REQUESTED, "");
    }

    /** It cannot go on until somebody does something. */
    void stuck(Undertaking of, String reason) {
        move(of, State.ERROR, reason, clock.instant().plus(LOOKED_AT));
    }

    /** It ends, and what waited is let go. */
    void off(Undertaking of, String reason) {
        move(of, State.OFF, reason, clock.instant());
    }

    /** An attempt failed: waits, and says so when it has failed often enough, for too long, or too much waits. */
    void failed(Undertaking of, String reason, Duration asked) {
        Instant now = clock.instant();
        int failures = of.failures() + 1;
        Instant next =
                now.plus(Waits.after(failures, ThreadLocalRandom.current().nextDouble(), asked));
        ledger.failed(of, reason, next, now);
        Place place = places.place();
        int days = place.value(Settings.SUBSCRIPTION_GIVEN_UP_DAYS);
        if (of.failing()
                .filter(since -> since.plus(Duration.ofDays(days)).isBefore(now))
                .isPresent()) {
            off(of, "Given up, because nothing arrived for " + days + " days. " + reason);
        } else if (!tooMuchWaits(of, reason) && failures >= place.value(Settings.SUBSCRIPTION_FAILURES)) {
            move(of, State.ERROR, reason, next);
        }
    }

    /** What changed could not be put together: tried again as if the receiver had failed, and said as plainly. */
    void hindered(Undertaking of, RuntimeException why) {
        boolean tooLong = why instanceof SearchTooWide || why instanceof QueryTimeoutException;
        if (!tooLong) {
            LOG.warn(
                    "Subscription/{} could not be told: {}",
                    of.id(),
                    why.getClass().getName());
            LOG.debug("In full", why);
        }
        failed(
                of,
                tooLong
                        ? "The criteria needs a search that takes too long."
                        : "What changed could not be put together here; the fault is not the receiver's.",
                Duration.ZERO);
    }

    /**
     * Gives up what too much waits for. How many changes those are is not said: not all of them are the subscriber's to
     * know of.
     *
     * @param why so much waits, as far as it is known
     * @return whether it was given up
     */
    boolean tooMuchWaits(Undertaking of, String why) {
        int most = places.place().value(Settings.SUBSCRIPTION_BACKLOG);
        boolean tooMuch = ledger.waiting(of, most + 1).changes() > most;
        if (tooMuch) {
            off(of, ("Given up, because too much waited. " + why).strip());
        }
        return tooMuch;
    }

    private void move(Undertaking of, State state, String reason, Instant next) {
        boolean moved = ledger.state(of, state, reason, next);
        if (moved && (of.state() != state || !of.reason().equals(reason))) {
            publish(of, state, reason);
        }
    }

    /** Says in the record how it stands; if the subscriber changes it at this moment, what they say counts. */
    private void publish(Undertaking of, State state, String reason) {
        if (says(of, "status", state.code()) && says(of, "error", reason)) {
            return;
        }
        record.amend(of.resource(), subscription -> {
            subscription.put("status", state.code());
            if (reason.isEmpty()) {
                subscription.remove("error");
            } else {
                subscription.put("error", reason);
            }
            return subscription;
        });
    }

    private static boolean says(Undertaking of, String element, String text) {
        return of.subscription().path(element).stringValue("").equals(text);
    }
}

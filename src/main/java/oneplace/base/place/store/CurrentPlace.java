package oneplace.base.place.store;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import oneplace.base.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The place that holds now, kept in memory. A transaction that adds to the place sees its own additions at once; everyone
 * else sees them after it commits, and never if it does not. What another copy of the program added is seen within two
 * seconds: now and then one caller counts the changes.
 */
@Component
class CurrentPlace {

    private static final long MILLIS_BETWEEN_COUNTS = 2_000;

    private final PlaceReader reader;
    private final Clock clock;
    private final AtomicLong counted = new AtomicLong();
    private volatile @Nullable Known known;

    /** A place, and how many changes had been made before it was read. */
    private record Known(Place place, long changes) {}

    CurrentPlace(PlaceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** What holds for the caller. @throws IllegalStateException before a place was ever loaded */
    Place get() {
        return find().orElseThrow(() -> new IllegalStateException("no place has been loaded yet"));
    }

    /** What holds for the caller; empty before a place was ever loaded. */
    Optional<Place> find() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending.place();
        }
        Known before = known;
        if (before == null) {
            refresh();
        } else if (isDue()) {
            refreshIfOthersAdded(before);
        }
        return Optional.ofNullable(known).map(Known::place);
    }

    /** The caller's transaction has added rows. */
    void changed() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.forget();
            return;
        }
        TransactionSynchronizationManager.bindResource(this, new Pending());
        TransactionSynchronizationManager.registerSynchronization(new Ending());
    }

    /** True for one caller every two seconds. */
    private boolean isDue() {
        long now = clock.millis();
        long last = counted.get();
        return now - last >= MILLIS_BETWEEN_COUNTS && counted.compareAndSet(last, now);
    }

    private void refreshIfOthersAdded(Known before) {
        try {
            if (reader.changes() != before.changes) {
                refresh();
            }
        } catch (DataAccessException busy) {
            // what is known goes on to hold; the next count is due in two seconds
        }
    }

    /** Reads are one after the other and each committer reads anew, so that the last read has seen every commit. */
    private synchronized void refresh() {
        long changes = reader.changes();
        reader.read().ifPresent(place -> known = new Known(place, changes));
    }

    /** What one transaction sees. */
    private final class Pending {

        private @Nullable Place seen;

        Optional<Place> place() {
            if (seen == null) {
                seen = reader.read().orElse(null);
            }
            return Optional.ofNullable(seen);
        }

        void forget() {
            seen = null;
        }
    }

    /** Lets go of what the transaction saw, and shows everyone what it committed. */
    private final class Ending implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CurrentPlace.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CurrentPlace.this, new Pending());
        }

        @Override
        public void afterCommit() {
            try {
                refresh();
            } catch (DataAccessException lost) {
                known = null;
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(CurrentPlace.this);
        }
    }
}

package oneplace.base.place.store;

import java.util.Optional;
import oneplace.base.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The place that holds now, kept in memory. A transaction that adds to the place sees its own additions at once;
 * everyone else sees them after it commits, and never if it does not.
 */
@Component
class CurrentPlace {

    private final PlaceReader reader;
    private volatile @Nullable Place committed;

    CurrentPlace(PlaceReader reader) {
        this.reader = reader;
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
        Place place = committed;
        if (place == null) {
            refresh();
            place = committed;
        }
        return Optional.ofNullable(place);
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

    /** Reads are one after the other and each committer reads anew, so that the last read has seen every commit. */
    private synchronized void refresh() {
        reader.read().ifPresent(place -> committed = place);
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
                committed = null;
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(CurrentPlace.this);
        }
    }
}

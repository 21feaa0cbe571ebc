package oneplace.record.exchange.subscription;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import oneplace.record.exchange.subscription.Sending.Letter;
import org.springframework.stereotype.Component;

/**
 * How many requests are under way at once, over all receivers. Those whose last request failed or took long share a lane of
 * their own with those not known yet, so that however many of them there are, the others pass; a receiver that turns slow
 * leaves the quick lane while it is still waited for.
 */
@Component
class Lanes {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Semaphore quick = new Semaphore(24, true);
    private final Semaphore slow = new Semaphore(8, true);
    private final Set<String> proven = ConcurrentHashMap.newKeySet();
    private final Sending sending;

    Lanes(Sending sending) {
        this.sending = sending;
    }

    Answered send(Undertaking of, Letter letter, Headers headers, boolean inside, Duration timeout)
            throws InterruptedException {
        Place place = enter(of.failures() == 0 && proven.contains(of.id()));
        try {
            long begun = System.nanoTime();
            Answered answered = sending.send(letter, headers, inside, timeout);
            if (answered instanceof Answered.Failed || System.nanoTime() - begun > SLOW.toNanos()) {
                proven.remove(of.id());
            } else {
                proven.add(of.id());
            }
            return answered;
        } finally {
            place.leave();
        }
    }

    private Place enter(boolean isQuick) throws InterruptedException {
        Semaphore lane = isQuick ? quick : slow;
        lane.acquire();
        Place place = new Place(lane);
        if (isQuick) {
            Thread.ofVirtual().name("slow receiver").start(place::leaveLater);
        }
        return place;
    }

    /** A place in a lane, left once. */
    private static final class Place {

        private final Semaphore lane;
        private final AtomicBoolean left = new AtomicBoolean();

        Place(Semaphore lane) {
            this.lane = lane;
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                lane.release();
            }
        }

        void leaveLater() {
            try {
                Thread.sleep(SLOW);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            leave();
        }
    }
}

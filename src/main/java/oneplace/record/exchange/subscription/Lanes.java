package oneplace.record.exchange.subscription;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import oneplace.record.exchange.subscription.Sending.Letter;
import org.springframework.stereotype.Component;

/**
 * How many requests are under way at once, over all receivers. Those whose last request failed or took long share a lane of
 * their own, so that however many of them there are, the others pass.
 */
@Component
class Lanes {

    private static final long SLOW_NANOS = Duration.ofSeconds(2).toNanos();

    private final Semaphore quick = new Semaphore(24, true);
    private final Semaphore slow = new Semaphore(8, true);
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();
    private final Sending sending;

    Lanes(Sending sending) {
        this.sending = sending;
    }

    Answered send(String subscription, Letter letter, Headers headers, boolean inside, Duration timeout)
            throws InterruptedException {
        Semaphore lane = troubled.contains(subscription) ? slow : quick;
        lane.acquire();
        try {
            long begun = System.nanoTime();
            Answered answered = sending.send(letter, headers, inside, timeout);
            if (answered instanceof Answered.Failed || System.nanoTime() - begun > SLOW_NANOS) {
                troubled.add(subscription);
            } else {
                troubled.remove(subscription);
            }
            return answered;
        } finally {
            lane.release();
        }
    }
}

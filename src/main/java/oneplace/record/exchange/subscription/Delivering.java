package oneplace.record.exchange.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.trust.identity.ApiClients;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives every subscription with something to do its turn, each on a thread of its own. Only a place with its doors open
 * tells; what was under way when it stopped goes on at the next start.
 */
@Component
@ConditionalOnWebApplication
class Delivering implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Ledger ledger;
    private final Turn turn;
    private final Standing standing;
    private final Sending sending;
    private final Bell bell;
    private final ApiClients clients;
    private final Places places;
    private final Clock clock;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    /** Had something new to do while they were in hand. */
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    private @Nullable ExecutorService threads;
    private @Nullable Thread loop;
    private volatile boolean running;

    Delivering(
            Ledger ledger,
            Turn turn,
            Standing standing,
            Sending sending,
            Bell bell,
            ApiClients clients,
            Places places,
            Clock clock) {
        this.ledger = ledger;
        this.turn = turn;
        this.standing = standing;
        this.sending = sending;
        this.bell = bell;
        this.clients = clients;
        this.places = places;
        this.clock = clock;
    }

    private void goOn(ExecutorService workers) {
        Instant swept = Instant.MIN;
        while (running) {
            try {
                if (swept.isBefore(clock.instant().minus(SWEEP))) {
                    swept = clock.instant();
                    tidy();
                }
                for (String id : ledger.due(clock.instant())) {
                    if (inHand.add(id)) {
                        workers.execute(() -> give(id));
                    } else {
                        missed.add(id);
                    }
                }
                bell.await(LOOK);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                trouble(e);
                pauseABit();
            }
        }
    }

    private void give(String id) {
        try {
            turn.of(id);
        } catch (InterruptedException e) {
            // the place closes: the events have their numbers, and are told at the next start
        } catch (RuntimeException e) {
            trouble(e);
            putOff(id);
        } finally {
            inHand.remove(id);
            if (missed.remove(id)) {
                bell.ring();
            }
        }
    }

    /** A fault of ours is no failure of the receiver. */
    private void putOff(String id) {
        try {
            ledger.putOff(id, clock.instant().plus(LATER));
        } catch (RuntimeException e) {
            LOG.debug("A subscription could not be put off", e);
        }
    }

    private void trouble(RuntimeException e) {
        if (running) {
            LOG.warn("Other systems could not be told: {}", e.getClass().getName());
            LOG.debug("In full", e);
        }
    }

    private static void pauseABit() {
        try {
            Thread.sleep(LATER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be tidied now is no reason to tell nobody. */
    private void tidy() {
        try {
            sweep();
        } catch (RuntimeException e) {
            trouble(e);
        }
    }

    /** Lets go what nobody needs, and turns off what was asked for by clients that are gone, or waits too long. */
    private void sweep() {
        int days = places.place().value(Settings.SUBSCRIPTION_KEPT_DAYS);
        ledger.sweep(clock.instant().minus(Duration.ofDays(days)));
        for (Undertaking one : ledger.all()) {
            standing.repair(one.id());
            if (one.state() == State.OFF) {
                continue;
            }
            if (clients.byId(one.client()).isEmpty()) {
                standing.off(one, "The client that asked for it is suspended or was removed.");
            } else {
                standing.tooMuchWaits(one, one.paused() ? "It was paused." : one.reason());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        sending.open();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        threads = workers;
        loop = Thread.ofVirtual().name("telling").start(() -> goOn(workers));
    }

    @Override
    public void stop() {
        running = false;
        sending.close();
        bell.ring();
        try {
            if (loop != null) {
                loop.join(LATER);
            }
            if (threads != null) {
                threads.shutdown();
                if (!threads.awaitTermination(LATER.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.info("A notification was under way when the place closed; it is sent again.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything else has begun. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}

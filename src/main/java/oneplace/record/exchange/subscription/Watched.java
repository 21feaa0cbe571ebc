package oneplace.record.exchange.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.EntriesChanged;
import oneplace.record.sharedrecord.EntriesChanged.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which types somebody watches, known without asking the tables: a change of any other type costs a look into a set. Who
 * subscribes in another process is known here within {@link #EVERY}.
 */
@Component
class Watched implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    private final Ledger ledger;
    private final Bell bell;
    private volatile Set<String> types = Set.of();
    private volatile boolean running;

    Watched(Ledger ledger, Bell bell) {
        this.ledger = ledger;
        this.bell = bell;
    }

    /** Notes what is watched, in the transaction that changed it. */
    @EventListener
    void on(EntriesChanged told) {
        Set<String> watched = types;
        if (watched.isEmpty()) {
            return;
        }
        List<Changed> changes = told.changes().stream()
                .filter(change -> watched.contains(change.id().type()))
                .toList();
        if (!changes.isEmpty()) {
            ledger.note(changes);
            bell.ringAfterCommit(() -> {});
        }
    }

    /** Asks the tables again; one after the other, so that the last answer holds. */
    synchronized void refresh() {
        types = ledger.watched();
    }

    @Override
    public void start() {
        running = true;
        refresh();
        Thread.ofVirtual().name("watched types").start(this::refreshAgainAndAgain);
    }

    private void refreshAgainAndAgain() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                refresh();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("The watched types could not be read", e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the place pack and what is loaded at the start: a system may watch that too. */
    @Override
    public int getPhase() {
        return 50;
    }
}

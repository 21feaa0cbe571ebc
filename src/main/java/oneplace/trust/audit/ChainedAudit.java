package oneplace.trust.audit;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The log in PostgreSQL. Starts before the web server and stops after it, when nothing can ask any more. */
@Component
final class ChainedAudit implements Audit, SmartLifecycle {

    static final int MOST_WAITING = 4_096;
    private static final long LIMIT_MILLIS = 5_000;

    private final DataSource database;
    private final Clock clock;
    private final int capacity;
    private final long limitMillis;
    private ChainWriter writer;
    private @Nullable Thread thread;

    @Autowired
    ChainedAudit(DataSource database, Clock clock) {
        this(database, clock, MOST_WAITING, LIMIT_MILLIS);
    }

    ChainedAudit(DataSource database, Clock clock, int capacity, long limitMillis) {
        this.database = database;
        this.clock = clock;
        this.capacity = capacity;
        this.limitMillis = limitMillis;
        this.writer = new ChainWriter(database, clock, capacity);
    }

    @Override
    public Recorded record(Look look) {
        CompletableFuture<Recorded> waiting = writer.submit(look);
        try {
            return waiting.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp(waiting, "interrupted while the look was recorded", e);
        } catch (TimeoutException e) {
            throw giveUp(waiting, "the look was not recorded in time", e);
        } catch (ExecutionException e) {
            throw new AuditUnavailable("the look could not be recorded", e.getCause());
        }
    }

    private static AuditUnavailable giveUp(CompletableFuture<Recorded> waiting, String message, Exception cause) {
        AuditUnavailable refusal = new AuditUnavailable(message, cause);
        waiting.completeExceptionally(refusal);
        return refusal;
    }

    @Override
    public CompletableFuture<Recorded> submit(Look look) {
        return writer.submit(look)
                .orTimeout(limitMillis, TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof AuditUnavailable
                                ? failure
                                : new AuditUnavailable("the look was not recorded in time", failure)));
    }

    @Override
    public synchronized void start() {
        writer = new ChainWriter(database, clock, capacity);
        thread = Thread.ofPlatform().name("audit-chain").daemon(true).start(writer);
    }

    @Override
    public synchronized void stop() {
        writer.close();
        Thread writing = thread;
        thread = null;
        if (writing != null) {
            try {
                writing.join(limitMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Whether looks are taken, and the last one tried could be written. */
    boolean isWriting() {
        return isRunning() && writer.isWriting();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}

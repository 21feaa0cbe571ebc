package oneplace.trust.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import oneplace.trust.audit.AuditStore.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns this process's chain. It takes what waits, chains the hashes in memory and commits them in one
 * statement. It holds its own connection for as long as it lives: a request that waits here while holding the last
 * connection of the pool would otherwise wait for ever.
 *
 * <p>Whenever the outcome of a statement is not exactly "one head moved", every waiting look fails, the connection is
 * given up and the head is read again: memory never runs ahead of the database.
 */
final class ChainWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);
    private static final int MOST_AT_ONCE = 500;
    /** How long the database may take for one batch before its connection is given up. */
    private static final int NETWORK_MILLIS = 10_000;

    private final DataSource database;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue;
    private volatile boolean open = true;
    private volatile boolean failing;
    private @Nullable Connection connection;
    private @Nullable AuditStore store;
    private @Nullable Head head;
    private @Nullable YearMonth prepared;

    ChainWriter(DataSource database, Clock clock, int capacity) {
        this.database = database;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Takes the look in; a future that has already failed when the queue is full or closed. */
    CompletableFuture<Recorded> submit(Look look) {
        Waiting waiting = new Waiting(look, clock.instant(), new CompletableFuture<>());
        if (!open) {
            waiting.done.completeExceptionally(new AuditUnavailable("the log is closed", null));
        } else if (!queue.offer(waiting)) {
            waiting.done.completeExceptionally(new AuditUnavailable("too many looks are waiting to be recorded", null));
        }
        return waiting.done;
    }

    /** Whether looks are taken and the last batch was written. */
    boolean isWriting() {
        return open && !failing;
    }

    /** Stops after everything that waits is written or refused. */
    void close() {
        open = false;
    }

    @Override
    public void run() {
        List<Waiting> batch = new ArrayList<>(MOST_AT_ONCE);
        try {
            while (open || !queue.isEmpty()) {
                take(batch);
                if (!batch.isEmpty()) {
                    write(batch);
                }
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            letGo();
            queue.drainTo(batch);
            fail(batch, "the log is closing", null);
        }
    }

    private void take(List<Waiting> batch) throws InterruptedException {
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            batch.removeIf(waiting -> waiting.done.isDone()); // gave up waiting: nothing was answered
        }
    }

    private void write(List<Waiting> batch) {
        try {
            Head from = ready(batch);
            List<Link> links = new ArrayList<>(batch.size());
            List<byte[]> hashes = new ArrayList<>(batch.size());
            byte[] last = from.hash();
            for (Waiting waiting : batch) {
                Link link = new Link(from.shard(), from.seq() + links.size() + 1, waiting.at, waiting.look);
                last = link.hash(last);
                links.add(link);
                hashes.add(last);
            }
            if (store == null || !store.append(from, links, hashes)) {
                throw new SQLException("the head of audit chain " + from.shard() + " was moved by somebody else");
            }
            head = new Head(from.shard(), from.seq() + links.size(), last);
            failing = false;
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done.complete(new Recorded(from.shard(), from.seq() + i + 1));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("The audit log cannot be written; nothing is answered until it can: {}", e.getMessage());
            failing = true;
            letGo();
            fail(batch, "the look could not be recorded", e);
        }
    }

    private Head ready(List<Waiting> batch) throws SQLException {
        AuditStore held = store;
        if (held == null) {
            connection = database.getConnection();
            connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
            held = new AuditStore(connection);
            head = held.claim();
            prepared = null;
            store = held;
        }
        YearMonth month = YearMonth.from(batch.getLast().at.atOffset(ZoneOffset.UTC));
        if (!month.equals(prepared)) {
            held.prepareMonth(month.atDay(1));
            prepared = month;
        }
        if (head == null) {
            throw new SQLException("no audit chain is held");
        }
        return head;
    }

    /** Gives the claim on the chain up and the connection back. A connection that is broken is thrown away by the pool. */
    private void letGo() {
        Connection held = connection;
        AuditStore claimed = store;
        connection = null;
        store = null;
        head = null;
        if (held != null) {
            try (held) {
                if (claimed != null) {
                    claimed.release();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.debug("The audit connection was already gone: {}", e.getMessage());
            }
        }
    }

    private static void fail(List<Waiting> batch, String message, @Nullable Throwable cause) {
        batch.forEach(waiting -> waiting.done.completeExceptionally(new AuditUnavailable(message, cause)));
    }

    private record Waiting(Look look, Instant at, CompletableFuture<Recorded> done) {}
}

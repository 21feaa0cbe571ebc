package oneplace.record.exchange.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import oneplace.base.database.DataFolder;
import oneplace.base.kernel.Ids;
import oneplace.record.exchange.bulk.ExportJob.ExportedFile;
import oneplace.record.exchange.bulk.ExportJob.State;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Exports;
import oneplace.trust.access.OptOuts;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The exports of all clients: begins, carries out, hands out, removes. One runs at a time, on a thread of its own; what was
 * running when the place stopped is begun again once, then given up with its reason. Files that have expired are looked for
 * at every start, with every new export, and once an hour.
 */
@Component
public class Exporting implements SmartLifecycle {

    /** How many of one client wait or run. */
    public static final int EACH = 2;

    /** How long files can be fetched. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int ATTEMPTS = 2;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Logger LOG = LoggerFactory.getLogger(Exporting.class);

    private final ExportJobs jobs;
    private final Exports exports;
    private final ApiClients clients;
    private final Viewers viewers;
    private final Path folder;
    private final Path clearedNumbers;
    private final Persons persons;
    private final OptOuts optOuts;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("export").daemon().factory());
    private final Duration betweenSweeps;
    private Optional<ScheduledExecutorService> sweeper = Optional.empty();
    private volatile boolean running;

    @Autowired
    Exporting(
            ExportJobs jobs,
            Exports exports,
            ApiClients clients,
            Viewers viewers,
            Persons persons,
            OptOuts optOuts,
            DataFolder data,
            Clock clock) {
        this(jobs, exports, clients, viewers, persons, optOuts, data, clock, BETWEEN_SWEEPS);
    }

    Exporting(
            ExportJobs jobs,
            Exports exports,
            ApiClients clients,
            Viewers viewers,
            Persons persons,
            OptOuts optOuts,
            DataFolder data,
            Clock clock,
            Duration betweenSweeps) {
        this.jobs = jobs;
        this.exports = exports;
        this.clients = clients;
        this.viewers = viewers;
        this.folder = data.root().resolve("exports");
        this.clearedNumbers = data.root().resolve("opt-outs");
        this.persons = persons;
        this.optOuts = optOuts;
        this.clock = clock;
        this.betweenSweeps = betweenSweeps;
    }

    /** Begins an export; empty when the client has as many open as it may. */
    public synchronized Optional<UUID> begin(String client, ExportAsked asked) {
        removeExpired();
        if (jobs.of(client).stream().filter(ExportJob::open).count() >= EACH) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        jobs.add(id, client, asked, clock.instant());
        submit(id);
        return Optional.of(id);
    }

    /** An export, for the client that asked for it and nobody else. */
    public Optional<ExportJob> find(UUID id, String client) {
        return jobs.find(id)
                .filter(job -> job.client().equals(client))
                .filter(job -> job.ended().map(this::kept).orElse(true));
    }

    /** When the files of an export that ended then are removed. */
    public Instant expires(Instant ended) {
        return ended.plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean kept(Instant ended) {
        return expires(ended).isAfter(clock.instant());
    }

    /** A file of a finished export. */
    public Optional<Path> file(ExportJob job, String name) {
        return job.state() == State.DONE
                ? job.files().stream()
                        .filter(file -> file.name().equals(name))
                        .map(file -> folder.resolve(job.id().toString()).resolve(file.name()))
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.empty();
    }

    /** Ends an export, if it still runs, and removes what there is of it. */
    public void remove(ExportJob job) {
        jobs.remove(job.id());
        delete(job.id());
    }

    private void delete(UUID id) {
        try {
            ExportFolder.remove(folder, id);
        } catch (IOException e) {
            LOG.warn(
                    "The files of an export could not be removed: {}",
                    e.getClass().getName());
        }
    }

    private void removeExpired() {
        jobs.endedBefore(clock.instant().minus(KEPT)).forEach(this::remove);
    }

    /** What goes wrong once, as when the database is away, is tried again the next time. */
    private void sweep() {
        try {
            removeExpired();
        } catch (RuntimeException e) {
            LOG.warn("Expired exports could not be removed: {}", e.getClass().getName());
        }
    }

    private void submit(UUID id) {
        try {
            thread.execute(() -> run(id));
        } catch (RejectedExecutionException e) {
            LOG.info("An export waits for the next start.");
        }
    }

    private void run(UUID id) {
        Optional<ExportJob> job = jobs.find(id).filter(ExportJob::open);
        if (job.isEmpty()) {
            return;
        }
        if (job.get().attempts() >= ATTEMPTS) {
            jobs.failed(id, "The export was interrupted twice; ask for less at once.", clock.instant());
            delete(id);
            return;
        }
        try {
            carryOut(job.get());
        } catch (Cancelled e) {
            delete(id);
        } catch (IOException | UncheckedIOException e) {
            giveUp(id, "The files could not be written.", e);
        } catch (RuntimeException e) {
            giveUp(id, "The export failed here.", e);
        }
    }

    private void giveUp(UUID id, String reason, Exception e) {
        LOG.warn("An export failed: {}", e.getClass().getName());
        LOG.debug("In full", e);
        delete(id);
        if (running) {
            jobs.failed(id, reason, clock.instant());
        }
    }

    private void carryOut(ExportJob job) throws IOException {
        var client = clients.byId(job.client());
        if (client.isEmpty()) {
            jobs.failed(job.id(), "The client is suspended.", clock.instant());
            return;
        }
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jobs.begin(job.id(), asOf);
        try (ExportFolder files = ExportFolder.begin(folder, job.id())) {
            ExportRun run = new ExportRun(
                    exports,
                    viewers.of(client.get()),
                    job.asked(),
                    asOf,
                    ClearedNumbers.on(asOf.atZone(LONDON).toLocalDate(), clearedNumbers),
                    person -> !optOuts.of(persons.answersFor(person)).isEmpty());
            run.into(files, percent -> goesOn(job.id(), percent));
            List<ExportedFile> all = files.finished();
            goesOn(job.id(), 100);
            jobs.done(job.id(), all, clock.instant());
        }
    }

    /** Notes how far it is; ends it when it was removed meanwhile, or the place closes. */
    private void goesOn(UUID id, int percent) {
        if (!running || jobs.find(id).isEmpty()) {
            throw new Cancelled();
        }
        jobs.progress(id, percent);
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        removeExpired();
        jobs.unfinished().forEach(job -> submit(job.id()));
        if (sweeper.isEmpty()) {
            var sweeping = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("expired-exports").daemon().factory());
            long every = betweenSweeps.toMillis();
            sweeping.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
            sweeper = Optional.of(sweeping);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.shutdownNow();
        sweeper.ifPresent(ScheduledExecutorService::shutdownNow);
        sweeper = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything else has begun; only a place with its doors open exports. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}

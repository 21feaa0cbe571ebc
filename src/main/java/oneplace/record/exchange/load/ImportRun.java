package oneplace.record.exchange.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * One import: rank after rank of files, each rank shared among the workers; at the end what had to wait is tried again,
 * for as long as that brings any of it in.
 */
final class ImportRun {

    private static final int WORKERS = 2;
    private static final int TRIES = 5;
    /** So many bytes of entries that must wait are held; of any more it is said that they lead nowhere. */
    private static final long MOST_WAITING = 256L << 20;

    private final Loading loading;
    private final Tally tally;
    private final Progress progress;
    private final List<Load> waiting = new ArrayList<>();
    private long waitingBytes;

    ImportRun(Loading loading, Tally tally, Progress progress) {
        this.loading = loading;
        this.tally = tally;
        this.progress = progress;
    }

    void run(List<List<Path>> ranks) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (List<Path> rank : ranks) {
                finish(rank.stream()
                        .map(file -> workers.submit(() -> file(file)))
                        .toList());
            }
        }
        again();
        progress.end(tally);
    }

    private static void finish(List<? extends Future<?>> work) {
        for (Future<?> one : work) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the import was interrupted", e);
            }
        }
    }

    private void file(Path file) {
        long[] told = new long[1];
        try {
            Reading.read(file, load -> {
                write(load, false);
                long bytes = load.entries().stream().mapToLong(e -> e.length()).sum();
                told[0] += bytes;
                progress.done(bytes, tally);
            });
        } catch (Reading.UnreadableFile e) {
            tally.refuse(
                    List.of(new RefusedEntry(file.toString(), "the file", "", "", String.valueOf(e.getMessage()))));
        }
        progress.done(Math.max(0, size(file) - told[0]), tally);
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private void write(Load load, boolean last) {
        Loading.Result result = trying(load, last);
        tally.add(result.counts());
        tally.refuse(result.refused());
        result.again().ifPresent(this::wait);
    }

    /** Two workers may wait for each other in a circle; the one that is sent back tries again. */
    private Loading.Result trying(Load load, boolean last) {
        for (int i = 1; ; i++) {
            try {
                return loading.write(load, last);
            } catch (PessimisticLockingFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void wait(Load load) {
        long bytes = load.entries().stream().mapToLong(e -> e.length()).sum();
        synchronized (waiting) {
            if (!(load.source() instanceof Source.Held) || waitingBytes + bytes <= MOST_WAITING) {
                waitingBytes += bytes;
                waiting.add(load);
                return;
            }
        }
        write(load, true);
    }

    private void again() {
        while (!waiting.isEmpty()) {
            List<Load> round = List.copyOf(waiting);
            long before = entries(round);
            waiting.clear();
            waitingBytes = 0;
            round.forEach(load -> write(load, false));
            if (entries(waiting) == before) {
                List<Load> rest = List.copyOf(waiting);
                waiting.clear();
                rest.forEach(load -> write(load, true));
            }
        }
    }

    private static long entries(List<Load> loads) {
        return loads.stream().mapToLong(load -> load.entries().size()).sum();
    }
}

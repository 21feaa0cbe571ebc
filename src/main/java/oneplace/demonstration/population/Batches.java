package oneplace.demonstration.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes many people in batches of a hundred, each with a seed of its own, so that several processes work side by side and
 * the result does not depend on how many.
 */
final class Batches implements AutoCloseable {
    private static final int BATCH = 100;
    private static final int SEED = 42;
    private static final int MOST_PROCESSES = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            Math.min(MOST_PROCESSES, Runtime.getRuntime().availableProcessors()));
    private final List<Future<List<Path>>> batches = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final int people;

    Batches(Generator generator, int people, Path folder, Population.Counter counter) throws IOException {
        this.people = people;
        for (int first = 0; first < people; first += BATCH) {
            int size = Math.min(BATCH, people - first);
            Generator own = generator.seeded(SEED + first / BATCH);
            Path room = Files.createDirectory(folder.resolve("batch-" + first));
            batches.add(pool.submit(() ->
                    own.make(size, room, () -> counter.at("made", Math.min(people, made.incrementAndGet()), people))));
        }
    }

    /** How many batches there are. */
    int count() {
        return batches.size();
    }

    /** Whether everybody is made. */
    boolean complete() {
        return made.get() >= people;
    }

    /** The files of a batch, once it is made. */
    List<Path> get(int batch) throws IOException {
        try {
            return batches.get(batch).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GeneratorException failed) {
                throw failed;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneratorException("The generator was interrupted.");
        }
    }

    /** Batches that have not begun never will; those under way are waited for. */
    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}

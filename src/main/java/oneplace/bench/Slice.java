package oneplace.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * A few seconds of one shape on one server.
 *
 * @param waits how long each answer took, in nanoseconds, ascending
 * @param refused answers that were not 200 or 201
 * @param length how long it all took
 */
record Slice(long[] waits, int refused, Duration length) {

    /**
     * Asks for as long as {@code length} over so many connections, each in turn with what it was given.
     *
     * @param requests at least one
     * @throws Unmeasured when the server ends what it began to answer
     */
    static Slice of(Server server, List<Request> requests, int connections, Duration length) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            long begun = System.nanoTime();
            long end = begun + length.toNanos();
            List<Callable<Slice>> askers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                askers.add(() -> asker(server, requests, first, connections, end));
            }
            List<Slice> parts = new ArrayList<>();
            for (Future<Slice> part : threads.invokeAll(askers)) {
                parts.add(part.get());
            }
            return joined(parts, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException e) {
            throw new Unmeasured("The server at " + server.base() + " broke off: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("The measurement was interrupted.");
        }
    }

    private static Slice asker(Server server, List<Request> requests, int first, int step, long end)
            throws IOException {
        long[] waits = new long[1024];
        int asked = 0;
        int refused = 0;
        try (Connection connection = new Connection(server)) {
            for (int i = first; ; i += step) {
                long before = System.nanoTime();
                if (before >= end) {
                    return new Slice(Arrays.copyOf(waits, asked), refused, Duration.ZERO);
                }
                int status = connection.ask(requests.get(Math.floorMod(i, requests.size())));
                if (status != 200 && status != 201) {
                    refused++;
                }
                if (asked == waits.length) {
                    waits = Arrays.copyOf(waits, 2 * asked);
                }
                waits[asked++] = System.nanoTime() - before;
            }
        }
    }

    static Slice joined(List<Slice> parts, Duration length) {
        long[] waits = parts.stream()
                .flatMapToLong(part -> LongStream.of(part.waits))
                .sorted()
                .toArray();
        return new Slice(waits, parts.stream().mapToInt(Slice::refused).sum(), length);
    }

    /** Slices of one shape, one after the other, as one. */
    static Slice inTurn(List<Slice> parts) {
        return joined(parts, parts.stream().map(Slice::length).reduce(Duration.ZERO, Duration::plus));
    }

    /** Answers a second. */
    double rate() {
        return waits.length / (length.toNanos() / 1e9);
    }

    /** The wait, in milliseconds, that such a part of the answers did not pass; 0 when there was none. */
    double wait(double part) {
        return waits.length == 0 ? 0 : waits[(int) Math.min(waits.length - 1L, (long) (part * waits.length))] / 1e6;
    }
}

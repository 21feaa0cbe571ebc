package oneplace.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import oneplace.base.command.UsageException;

/** {@code bench start}: from the command to the first page, over several starts of a house with data. */
final class StartBench {

    static final String USAGE = "start [--rounds 5] [--data DIR] [--port 8080]";

    private final PrintStream out;
    private final Path data;
    private final int port;

    StartBench(PrintStream out, Path data, int port) {
        this.out = out;
        this.data = data;
        this.port = port;
    }

    void run(List<String> arguments) {
        Options options = Options.of(arguments, Set.of("rounds"), Set.of(), USAGE);
        int rounds = options.number("rounds", 5, 1, 100);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(start());
        }
        Collections.sort(seconds);
        out.println(Machine.words());
        out.printf(
                Locale.UK,
                "%d starts: least %.2f s, median %.2f s, most %.2f s%n",
                rounds,
                seconds.getFirst(),
                seconds.get(rounds / 2),
                seconds.getLast());
    }

    private double start() {
        Path home = Path.of(System.getProperty("oneplace.home", ".")).toAbsolutePath();
        long before = System.nanoTime();
        try {
            Process house = new ProcessBuilder(
                            home.resolve("oneplace").toString(),
                            "run",
                            "--data",
                            data.toString(),
                            "--port",
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = house.inputReader()) {
                String line = lines.readLine();
                while (line != null && !line.contains("is open at")) {
                    line = lines.readLine();
                }
                if (line == null) {
                    throw new UsageException("The house did not open; ./oneplace run says why.");
                }
                return (System.nanoTime() - before) / 1e9;
            } finally {
                house.destroy();
                house.waitFor();
            }
        } catch (IOException e) {
            throw new UsageException("The house cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("The measurement was interrupted.");
        }
    }
}

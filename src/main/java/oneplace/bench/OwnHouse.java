package oneplace.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.base.command.RunOptions;

/** A house of our own, started as anybody starts it: by {@code ./oneplace run}. Closing it stops it. */
final class OwnHouse implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("is open at (\\S*[^\\s/])");
    private static final int STOPS_WITHIN_SECONDS = 60;

    private final Process process;
    private final String address;
    private final double seconds;

    private OwnHouse(Process process, String address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /**
     * Starts one and waits until it is open.
     *
     * @param home the folder {@code ./oneplace} lies in
     * @throws Unmeasured when it does not open
     */
    static OwnHouse open(Path home, RunOptions options) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(options.words());
        long before = System.nanoTime();
        Process process = begin(home, words);
        try {
            BufferedReader lines = process.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher open = OPEN.matcher(line);
                if (open.find()) {
                    double took = (System.nanoTime() - before) / 1e9;
                    Thread.ofVirtual().start(() -> passOver(lines));
                    return new OwnHouse(process, open.group(1), took);
                }
            }
        } catch (IOException e) {
            process.destroy();
            throw new Unmeasured("The house cannot be heard: " + e.getMessage());
        }
        throw new Unmeasured("The house did not open; ./oneplace run says why.");
    }

    /** Reads on, so that the house never waits for somebody to read what it says. */
    private static void passOver(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // it was closed, and says nothing more
        }
    }

    /**
     * Runs another command of {@code ./oneplace} to its end.
     *
     * @return what it said
     * @throws Unmeasured when it fails, with the last it said
     */
    static List<String> run(Path home, List<String> words) {
        Process process = begin(home, words);
        try (BufferedReader lines = process.inputReader()) {
            List<String> said = lines.lines().toList();
            if (process.waitFor() != 0) {
                throw new Unmeasured("./oneplace " + words.getFirst() + " failed: "
                        + (said.isEmpty() ? "it said nothing." : said.getLast()));
            }
            return said;
        } catch (IOException e) {
            throw new Unmeasured("./oneplace " + words.getFirst() + " cannot be heard: " + e.getMessage());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Unmeasured("The measurement was interrupted.");
        }
    }

    private static Process begin(Path home, List<String> words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("oneplace").toString()));
        command.addAll(words);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new Unmeasured("The house cannot be started: " + e.getMessage());
        }
    }

    /** Where it is open: {@code http://localhost:8080}. */
    String address() {
        return address;
    }

    /** How long it took from the command to the open door. */
    double seconds() {
        return seconds;
    }

    /** The memory Java holds, in bytes; empty where the system does not tell. */
    OptionalLong resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

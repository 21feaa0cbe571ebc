package oneplace.demonstration.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A process of ours that ends with us. */
final class Child {
    private static final int KEPT_LINES = 10;

    private Child() {}

    /**
     * Runs a command on this Java, waits for its end, and lets somebody hear each line it says.
     *
     * @param failure how the sentence begins that says it failed
     * @throws GeneratorException when it cannot be started or does not end well
     */
    static void run(List<String> command, Path folder, String failure, Consumer<String> heard) {
        Deque<String> last = new ArrayDeque<>();
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            Thread ending = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(ending);
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> {
                    heard.accept(line);
                    last.addLast(line);
                    if (last.size() > KEPT_LINES) {
                        last.removeFirst();
                    }
                });
            }
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(ending);
            if (code != 0) {
                throw new GeneratorException(failure + ": " + why(last));
            }
        } catch (IOException e) {
            throw new GeneratorException(failure + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneratorException(failure + ": it was interrupted");
        }
    }

    private static String why(Deque<String> last) {
        return last.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).matches(".*(error|exception).*"))
                .findFirst()
                .orElseGet(() -> last.isEmpty() ? "it said nothing" : last.getLast())
                .replaceAll("\\s+", " ");
    }
}

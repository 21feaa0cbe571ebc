package oneplace.base.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options every command shares.
 *
 * @param port where pages and interfaces are served
 * @param data the folder that holds everything this place keeps
 * @param place a shipped place pack's name, or a folder with one
 * @param demonstration whether an empty place is given the demonstration people
 * @param bind the address to listen on; anything but loopback needs {@code behindProxy}
 * @param behindProxy whether TLS ends at a proxy in front
 * @param packages a folder of FHIR packages, beside the one in {@code data}
 * @param rest the arguments that are not options
 */
public record RunOptions(
        int port,
        Path data,
        Optional<String> place,
        boolean demonstration,
        String bind,
        boolean behindProxy,
        Optional<Path> packages,
        List<String> rest) {

    /**
     * Reads the options out of a command line.
     *
     * @param outsideDatabase whether the database is somebody else's: then demonstration data are loaded only if asked
     * @throws UsageException when an option's value is missing or impossible; a word that is no option here is left to
     *     the command, in {@code rest}
     */
    public static RunOptions parse(List<String> arguments, boolean outsideDatabase) {
        int port = 8080;
        Path data = Path.of("data");
        Optional<String> place = Optional.empty();
        boolean demonstration = !outsideDatabase;
        String bind = "127.0.0.1";
        boolean behindProxy = false;
        Optional<Path> packages = Optional.empty();
        List<String> rest = new ArrayList<>();
        var left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--port" -> port = port(value(word, left));
                case "--data" -> data = Path.of(value(word, left));
                case "--place" -> place = Optional.of(value(word, left));
                case "--demo" -> demonstration = true;
                case "--no-demo" -> demonstration = false;
                case "--bind" -> bind = value(word, left);
                case "--behind-proxy" -> behindProxy = true;
                case "--packages" ->
                    packages = Optional.of(Path.of(value(word, left)).toAbsolutePath());
                default -> rest.add(word);
            }
        }
        if (!behindProxy && !List.of("127.0.0.1", "localhost", "::1").contains(bind)) {
            throw new UsageException(
                    "--bind " + bind + " would serve records without encryption: put a proxy that ends TLS"
                            + " in front and add --behind-proxy");
        }
        return new RunOptions(
                port,
                data.toAbsolutePath().normalize(),
                place,
                demonstration,
                bind,
                behindProxy,
                packages,
                List.copyOf(rest));
    }

    /** The words that say the same to {@link #parse}, for a process of our own. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data.toString()));
        place.ifPresent(named -> words.addAll(List.of("--place", named)));
        words.add(demonstration ? "--demo" : "--no-demo");
        words.addAll(List.of("--bind", bind));
        if (behindProxy) {
            words.add("--behind-proxy");
        }
        packages.ifPresent(folder -> words.addAll(List.of("--packages", folder.toString())));
        words.addAll(rest);
        return List.copyOf(words);
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new UsageException(option + " needs a value after it");
        }
        return left.removeFirst();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--port needs a number from 0 to 65535, not \"" + text + "\"");
    }
}

package oneplace.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oneplace.base.command.UsageException;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench import}: the same transaction bundles to both servers over HTTP, file about file. */
final class ImportBench {

    static final String USAGE = "import --ours URL [--peer URL] [--client ID:SECRET] FOLDER";

    private final PrintStream out;

    ImportBench(PrintStream out) {
        this.out = out;
    }

    void run(List<String> arguments) {
        Options options = Options.of(arguments, Set.of("ours", "peer", "client"), Set.of(), USAGE);
        if (options.text("ours").isEmpty() || options.rest().size() != 1) {
            throw new UsageException("Usage: ./oneplace bench " + USAGE);
        }
        List<Sent> servers = new ArrayList<>();
        servers.add(new Sent("ours", Server.at(options.text("ours").orElseThrow(), options.text("client"), false)));
        options.text("peer").ifPresent(url -> servers.add(new Sent("peer", Server.at(url, Optional.empty(), false))));
        for (Path file : files(options.rest().getFirst())) {
            byte[] bundle = read(file);
            int entries = JsonMapper.shared().readTree(bundle).path("entry").size();
            servers.forEach(server -> server.take(bundle, entries));
        }
        out.println(Machine.words());
        servers.forEach(server -> out.println(server.words()));
        if (servers.size() == 2) {
            out.printf(
                    Locale.UK,
                    "ratio %.1f%n",
                    servers.getFirst().rate() / servers.getLast().rate());
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> bundles = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (bundles.isEmpty()) {
                throw new UsageException("The folder holds no bundle (.json): " + folder);
            }
            return bundles;
        } catch (IOException e) {
            throw new UsageException("The folder cannot be read: " + folder);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unmeasured("The file cannot be read: " + file);
        }
    }

    /** What one server took. */
    private static final class Sent {

        private final String name;
        private final Server server;
        private long nanos;
        private long entries;
        private int refused;

        Sent(String name, Server server) {
            this.name = name;
            this.server = server;
        }

        void take(byte[] bundle, int size) {
            long before = System.nanoTime();
            int status = server.post("", bundle);
            nanos += System.nanoTime() - before;
            if (status == 200) {
                entries += size;
            } else {
                refused++;
            }
        }

        double rate() {
            return entries / (nanos / 1e9);
        }

        String words() {
            return String.format(
                    Locale.UK,
                    "%s: %,d resources in %.1f s, %,.0f a second, %d bundles refused",
                    name,
                    entries,
                    nanos / 1e9,
                    rate(),
                    refused);
        }
    }
}

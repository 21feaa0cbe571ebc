package oneplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.base.command.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration place of the growth's own: filled by {@code ./oneplace import} while it is closed, opened for questions on
 * any free port, and asked by the demonstration's client, which sees the whole place.
 */
final class OwnGround implements Ground {

    private static final String CLIENT = "demo-exchange:demo-exchange-secret";
    private static final int TOGETHER = 20;
    private static final Pattern DONE = Pattern.compile("([0-9,]+) refused in ([0-9.,]+) s");

    private final Path home;
    private final RunOptions house;

    OwnGround(Path home, RunOptions house) {
        this.home = home;
        this.house =
                new RunOptions(0, house.data(), house.place(), true, "127.0.0.1", false, house.packages(), List.of());
    }

    @Override
    public int atOnce() {
        return 10_000;
    }

    /** An import does not bring the demonstration, and with it the client that asks. */
    @Override
    public void prepare() {
        OwnHouse.open(home, house).close();
    }

    @Override
    public double load(Crowd crowd, int from, int until) {
        Path files = house.data().resolve("growing");
        try {
            cleared(files);
            Files.createDirectories(files);
            for (int person = from; person < until; person += TOGETHER) {
                Files.writeString(
                        files.resolve("from-%06d.json".formatted(person)),
                        crowd.bundle(person, Math.min(until, person + TOGETHER)));
            }
            double seconds = imported(files);
            cleared(files);
            return seconds;
        } catch (IOException e) {
            throw new Unmeasured("The people cannot be written to " + files + ": " + e.getMessage());
        }
    }

    private double imported(Path files) {
        List<String> said = OwnHouse.run(
                home, List.of("import", files.toString(), "--data", house.data().toString()));
        Matcher done = DONE.matcher(String.join("\n", said));
        if (!done.find() || !done.group(1).equals("0")) {
            throw new Unmeasured("The import did not say that it took everything.");
        }
        return Double.parseDouble(done.group(2).replace(",", ""));
    }

    private static void cleared(Path files) throws IOException {
        if (Files.exists(files)) {
            try (Stream<Path> there = Files.list(files)) {
                for (Path file : there.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(files);
        }
    }

    @Override
    public Optional<Long> disk() {
        Path database = house.data().resolve("postgres");
        return Files.exists(database) ? Optional.of(GrowthBench.bytes(database)) : Optional.empty();
    }

    @Override
    public boolean fillsThisDisk() {
        return true;
    }

    @Override
    public Opened open() {
        OwnHouse open = OwnHouse.open(home, house);
        try {
            Server server = Server.at(open.address() + "/fhir", Optional.of(CLIENT), false);
            return new Own(open, server);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private record Own(OwnHouse house, Server server) implements Opened {

        @Override
        public Double seconds() {
            return house.seconds();
        }

        @Override
        public @Nullable Long resident() {
            OptionalLong bytes = house.resident();
            return bytes.isPresent() ? bytes.getAsLong() : null;
        }

        @Override
        public void close() {
            house.close();
        }
    }
}

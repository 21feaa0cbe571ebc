package oneplace.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;
import oneplace.bench.Growth.Measured;
import oneplace.bench.Growth.Step;

/**
 * {@code bench growth}: puts more and more people into a place and measures at each step. It writes down how far it came,
 * and goes on there; before it loads it asks whether the disk will hold it.
 */
final class GrowthBench {

    static final String USAGE =
            "growth --data DIR [--steps 1000,10000,50000] [--entries 30] [--connections 16] [--seconds 3]"
                    + " [--rounds 3] [--leave 10] [--ours URL --client ID:SECRET]";

    private static final int ASKED_ABOUT = 100;

    private final PrintStream out;
    private final Path folder;
    private final Path home;
    private final RunOptions house;
    private final Duration second;

    /**
     * @param home the folder {@code ./oneplace} lies in
     * @param house its data folder keeps how far the growth has come, and the place itself where it is our own
     */
    GrowthBench(PrintStream out, Path home, RunOptions house) {
        this(out, home, house, Duration.ofSeconds(1));
    }

    /** @param second how long {@code --seconds 1} is */
    GrowthBench(PrintStream out, Path home, RunOptions house, Duration second) {
        this.out = out;
        this.folder = house.data();
        this.home = home;
        this.house = house;
        this.second = second;
    }

    /** @param steps how many people are in at each, ascending */
    private record Wanted(List<Integer> steps, int entries, int connections, Duration length, int rounds, long leave) {}

    void run(List<String> arguments) {
        Options options = Options.of(
                arguments,
                Set.of("steps", "entries", "connections", "seconds", "rounds", "leave", "ours", "client"),
                Set.of(),
                USAGE);
        if (!options.rest().isEmpty()) {
            throw new UsageException("Usage: ./oneplace bench " + USAGE);
        }
        Wanted wanted = new Wanted(
                steps(options.text("steps").orElse("1000,10000,50000")),
                options.number("entries", 30, Crowd.LEAST_ENTRIES, 1_000),
                options.number("connections", 16, 1, 512),
                second.multipliedBy(options.number("seconds", 3, 1, 600)),
                options.number("rounds", 3, 1, 100),
                options.number("leave", 10, 0, 100_000) * 1_000_000_000L);
        Ground ground = options.text("ours")
                .<Ground>map(url -> RunningGround.at(url, options.text("client")))
                .orElseGet(() -> new OwnGround(home, house));
        Growth growth = begun(wanted);
        Crowd crowd = new Crowd(wanted.steps.getLast(), wanted.entries);
        out.println(Machine.words());
        for (int step : wanted.steps) {
            if (!growth.has(step)) {
                growth = load(growth, wanted, crowd, ground, step);
                growth = growth.measured(measure(growth, wanted, crowd, ground));
                growth.keep(folder);
            }
        }
        out.println();
        out.print(growth.tables());
    }

    /** People in ascending steps. @throws UsageException */
    static List<Integer> steps(String text) {
        List<Integer> steps = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            int before = steps.isEmpty() ? 0 : steps.getLast();
            int people = one.matches("[0-9]{1,6}") ? Integer.parseInt(one) : 0;
            if (people <= before || people > Crowd.MOST) {
                throw new UsageException("--steps needs numbers of people that grow, at most " + Crowd.MOST
                        + ", such as 1000,10000,50000; not \"" + text + "\"");
            }
            steps.add(people);
        }
        return steps;
    }

    /** What the folder keeps, or a beginning in a folder of our own: never in a place that serves somebody. */
    private Growth begun(Wanted wanted) {
        Optional<Growth> kept = Growth.in(folder);
        if (kept.isEmpty()) {
            String[] there = folder.toFile().list();
            if (there != null && there.length > 0) {
                throw new UsageException("The folder " + folder
                        + " is not one that a growth began in; name an empty or new" + " one with --data DIR.");
            }
            Growth fresh = Growth.begin(wanted.entries);
            fresh.keep(folder);
            return fresh;
        }
        if (kept.get().entries() != wanted.entries) {
            throw new UsageException("The growth in " + folder + " began with --entries "
                    + kept.get().entries() + "; go on with as many, or name another folder.");
        }
        for (int step : wanted.steps) {
            if (step < kept.get().loaded() && !kept.get().has(step)) {
                throw new UsageException("The growth in " + folder + " is past " + step + " people: there are "
                        + kept.get().loaded() + ".");
            }
        }
        return kept.get();
    }

    private Growth load(Growth from, Wanted wanted, Crowd crowd, Ground ground, int people) {
        Growth growth = from;
        if (growth.loaded() == 0) {
            room(growth, wanted, ground, people);
            ground.prepare();
            growth = growth.over(ground.disk().orElse(0L));
            growth.keep(folder);
        }
        while (growth.loaded() < people) {
            room(growth, wanted, ground, people);
            int until = Math.min(people, growth.loaded() + ground.atOnce());
            double took = ground.load(crowd, growth.loaded(), until);
            int more = until - growth.loaded();
            growth = growth.grown(more, (long) more * wanted.entries, took);
            growth.keep(folder);
            out.printf(Locale.UK, "%,d of %,d people, %,.0f entries a second%n", until, people, growth.rate());
            out.flush();
        }
        return growth;
    }

    /** Stops before the disk is full: with what a person took so far, or a generous guess at first. */
    private void room(Growth growth, Wanted wanted, Ground ground, int people) {
        long each = ground.disk().stream()
                .filter(bytes -> growth.loaded() >= 1_000)
                .map(bytes -> (bytes - growth.empty()) / growth.loaded())
                .findFirst()
                .orElse(wanted.entries * 4_000L);
        long needed = each * (people - growth.loaded());
        long free = folder.toFile().getUsableSpace();
        if (ground.fillsThisDisk() && free - needed < wanted.leave) {
            throw new Unmeasured(String.format(
                    Locale.UK,
                    "%,d people need some %.1f GB more, and %.1f GB are free of which %.1f are to be left. What was measured is"
                            + " kept; go on with a larger disk, a smaller step or --leave.",
                    people,
                    needed / 1e9,
                    free / 1e9,
                    wanted.leave / 1e9));
        }
    }

    private Step measure(Growth growth, Wanted wanted, Crowd crowd, Ground ground) {
        try (Ground.Opened opened = ground.open()) {
            Server server = opened.server();
            Random drawn = new Random(growth.loaded());
            List<String> asked = drawn.ints(0, growth.loaded())
                    .distinct()
                    .limit(Math.min(ASKED_ABOUT, growth.loaded()))
                    .mapToObj(person -> Sample.NHS_NUMBER + "|" + crowd.nhsNumber(person))
                    .toList();
            List<Measured> shapes = new ArrayList<>();
            for (Shape shape : Sample.of(server, asked).shapes(false)) {
                if (shape.paths().isEmpty()) {
                    continue;
                }
                Slice whole = whole(server, shape.requests(server), wanted);
                Measured measured =
                        new Measured(shape.name(), whole.rate(), whole.wait(0.5), whole.wait(0.99), whole.refused());
                shapes.add(measured);
                out.printf(
                        Locale.UK,
                        "%,d people, %s: %,.0f/s, p50 %.2f ms, p99 %.2f ms%n",
                        growth.loaded(),
                        shape.name(),
                        measured.rate(),
                        measured.p50(),
                        measured.p99());
                out.flush();
            }
            return new Step(
                    growth.loaded(),
                    growth.rate(),
                    ground.disk().orElse(null),
                    opened.seconds(),
                    opened.resident(),
                    shapes);
        }
    }

    private static Slice whole(Server server, List<Request> requests, Wanted wanted) {
        Slice.of(server, requests, wanted.connections, wanted.length); // warms, and is not counted
        Slice[] rounds = new Slice[wanted.rounds];
        Arrays.setAll(rounds, round -> Slice.of(server, requests, wanted.connections, wanted.length));
        return Slice.inTurn(List.of(rounds));
    }

    /** The bytes of files below a folder, without those of the write-ahead log. */
    static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("pg_wal"))
                    .filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Unmeasured("The size of " + folder + " cannot be told: " + e.getMessage());
        }
    }
}

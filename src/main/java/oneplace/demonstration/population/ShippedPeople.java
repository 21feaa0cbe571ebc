package oneplace.demonstration.population;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the demonstration people that ship: two hundred, half of them over sixty, each with an excerpt of a record; four
 * with a record of more than a thousand entries. Written as one bundle a line, compressed, with the teams involved as a
 * table beside it. The same bytes each time.
 */
public final class ShippedPeople {
    private static final int SEED = 2026;
    private static final int OLDER = 110;
    private static final int PEOPLE = 200;
    private static final int LONG_RECORDS = 4;
    /** People for each practice: more where a nursing team works, and in the practice of demo-gp. */
    private static final Map<String, Integer> SHARES = Map.of(
            "gp-01", 15, "gp-02", 15, "gp-03", 15, "gp-04", 15, "gp-05", 24, "gp-06", 24, "gp-07", 34, "gp-08", 28,
            "gp-09", 15, "gp-10", 15);

    private final Path home;
    private final Population.Counter counter;

    /**
     * @param home the folder of the checkout
     * @param counter is told how far the work has come
     */
    public ShippedPeople(Path home, Population.Counter counter) {
        this.home = home;
        this.counter = counter;
    }

    /**
     * Makes them and writes {@code people.ndjson.gz} and {@code involvement.csv} into a folder.
     *
     * @return how many resources were written
     * @throws GeneratorException when the generator cannot be fetched or fails
     */
    public long write(Path folder) throws IOException {
        Path raw = Files.createTempDirectory(folder, ".making");
        try {
            Generator generator = Generator.fetch(home, raw);
            AtomicInteger count = new AtomicInteger();
            Runnable another = () -> counter.at("made", Math.min(PEOPLE, count.incrementAndGet()), PEOPLE);
            Path older = Files.createDirectory(raw.resolve("older"));
            Path younger = Files.createDirectory(raw.resolve("younger"));
            List<Path> made =
                    new ArrayList<>(generator.seeded(SEED).aged(60, 95).make(OLDER, older, another));
            made.addAll(generator.seeded(SEED + 1).aged(0, 59).make(PEOPLE - OLDER, younger, another));
            made.sort(Comparator.comparing(path -> path.getFileName().toString()));
            return settle(made, folder);
        } finally {
            Population.delete(raw);
        }
    }

    private long settle(List<Path> made, Path folder) throws IOException {
        Set<Path> longest = longest(made);
        Roster roster = new Roster();
        Homes homes = new Homes(Practices.inProportion(SHARES), NhsNumberSeries.demonstration());
        Settler settler = new Settler(roster);
        StringBuilder table = new StringBuilder("person,team,since,source\n");
        long written = 0;
        try (OutputStream out = new Tight(Files.newOutputStream(folder.resolve("people.ndjson.gz")))) {
            for (int i = 0; i < made.size(); i++) {
                List<JsonNode> whole = Settler.kept(Json.read(made.get(i)));
                Home at = homes.find(whole.getFirst());
                List<JsonNode> part =
                        longest.contains(made.get(i)) ? Excerpt.latest(whole, 1_100) : Excerpt.page(whole);
                List<Involvement.With> teams = Involvement.of(at, born(whole.getFirst()));
                ObjectNode bundle = settler.settle(whole, part, at);
                complete(bundle, at, teams, roster);
                out.write(Json.bytes(Entries.collection(bundle)));
                out.write('\n');
                teams.forEach(with -> table.append(
                        "%s,%s,%s,%s\n".formatted(with.person(), with.team(), with.since(), with.source())));
                written += bundle.path("entry").size();
                counter.at("settled", i + 1, made.size());
            }
        }
        Files.writeString(folder.resolve("involvement.csv"), table.toString(), StandardCharsets.UTF_8);
        return written;
    }

    private static void complete(ObjectNode bundle, Home home, List<Involvement.With> teams, Roster roster) {
        if (bundle.path("entry").path(0).path("resource") instanceof ObjectNode patient) {
            Belonging.add(patient, home.practice());
            Needs.add(patient, home, born(patient).getYear());
        }
        NextVisits.of(home, teams, roster)
                .ifPresent(visit -> bundle.withArray("entry").add(Entries.put(visit)));
    }

    /** Files are as long as records, nearly enough. */
    private static Set<Path> longest(List<Path> made) {
        return new HashSet<>(made.stream()
                .sorted(Comparator.comparing((Path path) -> path.toFile().length())
                        .reversed()
                        .thenComparing(Path::toString))
                .limit(LONG_RECORDS)
                .toList());
    }

    /** The strongest compression, without a name or a time in the head. */
    private static final class Tight extends GZIPOutputStream {
        Tight(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static LocalDate born(JsonNode patient) {
        return LocalDate.parse(patient.path("birthDate").asString());
    }
}

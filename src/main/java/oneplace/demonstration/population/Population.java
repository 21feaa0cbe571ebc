package oneplace.demonstration.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * People for trials, written as files: {@code 00-organisations.json} and {@code 01-practitioners.json} first, then one
 * transaction bundle a person. The same number of people gives the same bytes.
 */
public final class Population {
    private final Path home;
    private final Counter counter;

    /** Told how far the work has come, so that whoever waits can see it. */
    public interface Counter {
        /** Of {@code all}, {@code done} are {@code what} (a past participle: "made"). */
        void at(String what, int done, int all);
    }

    /**
     * @param home the folder of the checkout
     * @param counter is told how far the work has come
     */
    public Population(Path home, Counter counter) {
        this.home = home;
        this.counter = counter;
    }

    /**
     * Makes people and writes them below a folder; files of an earlier run are replaced.
     *
     * @return how many resources were written
     * @throws GeneratorException when the generator cannot be fetched or fails
     */
    public long write(int people, Path folder) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        Path raw = Files.createTempDirectory(folder, ".making");
        try (Batches batches = new Batches(Generator.fetch(home, raw), people, raw, counter)) {
            Roster roster = new Roster();
            return write(folder.resolve("00-organisations.json"), Entries.transaction(Directory.organisations(roster)))
                    + write(
                            folder.resolve("01-practitioners.json"),
                            Entries.transaction(Directory.practitioners(roster.everybody(), roster)))
                    + settle(batches, roster, people, folder);
        } finally {
            delete(raw);
        }
    }

    private long settle(Batches batches, Roster roster, int people, Path folder) throws IOException {
        Homes homes = new Homes(Practices.byListSize(), NhsNumberSeries.population());
        Settler settler = new Settler(roster);
        long written = 0;
        int number = 0;
        for (int batch = 0; batch < batches.count(); batch++) {
            for (Path file : batches.get(batch)) {
                List<JsonNode> resources = Settler.kept(Json.read(file));
                Home at = homes.find(resources.getFirst());
                number++;
                written += write(folder.resolve("person-%06d.json".formatted(number)), settler.settle(resources, at));
                Files.delete(file);
                if (batches.complete()) {
                    counter.at("settled", number, people);
                }
            }
        }
        return written;
    }

    private static int write(Path file, JsonNode bundle) throws IOException {
        Files.write(file, Json.bytes(bundle));
        return bundle.path("entry").size();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("(00-organisations|01-practitioners|person-\\d{6,})\\.json")) {
                    Files.delete(file);
                } else if (name.startsWith(".making")) {
                    delete(file);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}

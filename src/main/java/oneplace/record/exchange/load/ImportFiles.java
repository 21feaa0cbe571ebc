package oneplace.record.exchange.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oneplace.base.command.UsageException;

/**
 * The files of an import in the order in which they are best read: organisations and places, then staff, then people, then
 * what is about them. The order only saves work: what refers to something later is tried again.
 */
final class ImportFiles {

    private static final List<List<String>> RANKS = List.of(
            List.of("organization", "organisation", "hospital", "location"),
            List.of("practitioner", "healthcareservice", "medication.", "substance."),
            List.of("patient"),
            List.of("relatedperson", "device", "encounter", "episodeofcare", "careteam"));

    private ImportFiles() {}

    /** Files of one rank do not depend on one another. @throws UsageException when a path leads nowhere */
    static List<List<Path>> ranked(List<String> paths) {
        List<List<Path>> ranks = new ArrayList<>();
        for (int i = 0; i <= RANKS.size(); i++) {
            ranks.add(new ArrayList<>());
        }
        for (String path : paths) {
            Path given = Path.of(path);
            if (!Files.exists(given)) {
                throw new UsageException("There is no file or folder " + path + ".");
            }
            for (Path file : Files.isDirectory(given) ? inside(given) : List.of(given)) {
                ranks.get(rank(file)).add(file);
            }
        }
        return ranks.stream().filter(rank -> !rank.isEmpty()).toList();
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Reading::reads)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("The folder " + folder + " cannot be read.");
        }
    }

    private static int rank(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (int i = 0; i < RANKS.size(); i++) {
            if (RANKS.get(i).stream().anyMatch(name::contains)) {
                return i;
            }
        }
        return RANKS.size();
    }
}

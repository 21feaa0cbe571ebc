package oneplace.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The standards' own files, in the folder that {@code ./oneplace test --with standards=DIR} names. */
public final class StandardsAtHand {

    private StandardsAtHand() {}

    /** The folder of UK Core's definitions or package, among those of other makers; empty when it is not there. */
    public static Optional<Path> ukCore() {
        String standards = System.getProperty("standards", "");
        if (standards.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(Path.of(standards), 4)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*ukcore-patient\\.(json|xml)|.*ukcore.*\\.tgz"))
                    .min(Comparator.comparing(Path::getNameCount))
                    .map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

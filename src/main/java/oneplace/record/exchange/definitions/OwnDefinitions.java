package oneplace.record.exchange.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What Oneplace itself adds to R4: the code system of information classes, and extensions of Patient, of EpisodeOfCare and of
 * Encounter.
 */
final class OwnDefinitions {

    private static final List<String> NAMES = List.of(
            "information-class.json",
            "membership.json",
            "communication-need.json",
            "intention.json",
            "destination.json",
            "ready-for-discharge.json",
            "discharge-pathway.json");

    private OwnDefinitions() {}

    static List<Kept> all() {
        return NAMES.stream().flatMap(name -> read(name).stream()).toList();
    }

    private static List<Kept> read(String name) {
        try (InputStream in = OwnDefinitions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a definition of Oneplace is missing: " + name);
            }
            return PackageReader.one(in.readAllBytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

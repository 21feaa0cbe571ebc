package oneplace.base.place.pack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Files that ship in the jar.
 *
 * @param folder where they lie in it, ending in {@code /}
 */
public record ShippedFiles(String where, String folder) implements PackFiles {

    /** The files every place shares. */
    static final ShippedFiles OF_ALL = new ShippedFiles("of shared files", "places/");

    /** A shipped pack. */
    public static ShippedFiles pack(String name) {
        return new ShippedFiles("\"" + name + "\"", "places/" + name + "/");
    }

    @Override
    public Optional<byte[]> bytes(String name) throws IOException {
        try (var in = ShippedFiles.class.getClassLoader().getResourceAsStream(folder + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readNBytes(PackText.MOST_BYTES + 1));
        }
    }

    @Override
    public List<String> names() {
        return List.of();
    }
}

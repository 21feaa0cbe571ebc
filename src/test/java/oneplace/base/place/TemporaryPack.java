package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of a shipped pack that a test may spoil. */
public final class TemporaryPack {

    private static final Path SHIPPED = Path.of("places");

    private final Path folder;

    private TemporaryPack(Path folder) {
        this.folder = folder;
    }

    /** A sound copy of the shipped pack {@code name} in {@code folder}. */
    public static TemporaryPack of(String name, Path folder) {
        try (var files = Files.walk(SHIPPED.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve(SHIPPED.resolve(name).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return new TemporaryPack(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Replaces the one place in {@code file} where {@code old} stands. */
    public TemporaryPack replace(String file, String old, String with) {
        String text = text(file);
        assertThat(text).as("what is to be replaced in " + file).containsOnlyOnce(old);
        return write(file, text.replace(old, with));
    }

    /** Adds to the end of a file. */
    public TemporaryPack append(String file, String text) {
        return write(file, text(file) + text);
    }

    /** Writes a file whole. */
    public TemporaryPack write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file whole. */
    public TemporaryPack write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a file away. */
    public TemporaryPack without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a file. */
    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads it. */
    public PlacePack open() {
        return PlacePacks.open(folder.toString());
    }

    /** What it is refused for; fails when it is not refused. */
    public List<String> problems() {
        try {
            open();
        } catch (BadPack refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
        throw new AssertionError("the pack was not refused");
    }
}

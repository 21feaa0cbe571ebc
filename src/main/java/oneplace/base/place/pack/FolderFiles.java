package oneplace.base.place.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A pack in a folder. */
public record FolderFiles(Path folder) implements PackFiles {

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public Optional<byte[]> bytes(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(PackText.MOST_BYTES + 1));
        }
    }

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.walk(folder, 3)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

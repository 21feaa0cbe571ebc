package oneplace.record.exchange.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.record.exchange.bulk.ExportJob.ExportedFile;
import oneplace.record.sharedrecord.Entry;

/** The files of one export, which only the owner of the program may read: one a type, and another after so many lines. */
final class ExportFolder implements AutoCloseable {

    private static final int LINES = 50_000;
    private static final long LEFT_FREE = 1L << 30;

    private final Path folder;
    private final Map<String, Writing> open = new HashMap<>();
    private final List<ExportedFile> written = new ArrayList<>();

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    private static final class Writing {
        private final String name;
        private final OutputStream out;
        private int lines;

        private Writing(String name, OutputStream out) {
            this.name = name;
            this.out = out;
        }
    }

    /** Begins anew: what an earlier attempt left is removed. */
    static ExportFolder begin(Path exports, UUID id) throws IOException {
        Path folder = exports.resolve(id.toString());
        remove(exports, id);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(exports, ownerOnly);
        Files.createDirectory(folder, ownerOnly);
        return new ExportFolder(folder);
    }

    static void remove(Path exports, UUID id) throws IOException {
        Path folder = exports.resolve(id.toString());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    void add(Entry entry) {
        try {
            Writing to = open.get(entry.id().type());
            if (to == null || to.lines == LINES) {
                to = next(entry.id().type(), to);
            }
            to.out.write(entry.body());
            to.out.write('\n');
            to.lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Writing next(String type, @org.jspecify.annotations.Nullable Writing full) throws IOException {
        if (full != null) {
            finish(type, full);
        }
        if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE) {
            throw new IOException("the disk is nearly full");
        }
        long before = written.stream().filter(file -> file.type().equals(type)).count();
        String name = type + "." + (before + 1) + ".ndjson";
        Writing fresh =
                new Writing(name, new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16));
        open.put(type, fresh);
        return fresh;
    }

    private void finish(String type, Writing writing) throws IOException {
        writing.out.close();
        written.add(new ExportedFile(type, writing.name, writing.lines));
    }

    /** Closes all and says what there is. */
    List<ExportedFile> finished() throws IOException {
        for (var writing : open.entrySet()) {
            finish(writing.getKey(), writing.getValue());
        }
        open.clear();
        written.sort(Comparator.comparing(ExportedFile::name));
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        for (Writing writing : open.values()) {
            writing.out.close();
        }
    }
}

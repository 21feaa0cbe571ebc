package oneplace.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds everything one place keeps on this machine.
 *
 * <pre>
 * postgres/   the database cluster          engine/   the PostgreSQL programs, unpacked
 * archive/    write-ahead log since the last backup
 * keys/       passwords and keys (read by the owner only)
 * run/        ports in use and the lock     log/      PostgreSQL's log
 * packages/   profiles and code systems     exports/  files a client asked for
 * </pre>
 *
 * @param root the folder
 */
public record DataFolder(Path root) {

    Path cluster() {
        return root.resolve("postgres");
    }

    Path engine() {
        return root.resolve("engine");
    }

    Path archive() {
        return root.resolve("archive");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path run() {
        return root.resolve("run");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Where a place puts packages of FHIR definitions, such as UK Core; need not be there. */
    public Path packages() {
        return root.resolve("packages");
    }

    /** Makes the folders that are not there yet. */
    void prepare() {
        try {
            for (Path folder : new Path[] {root, engine(), archive(), run(), log()}) {
                Files.createDirectories(folder);
            }
            Files.createDirectories(keys());
            Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new DatabaseException(
                    "The data folder " + root + " cannot be made: " + e.getMessage()
                            + ". Choose another with --data DIR.",
                    e);
        }
    }

    /** A secret of this place: 32 random bytes in hexadecimal, made at first use and kept. */
    public synchronized String secret(String name) {
        Path file = keys().resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "fresh",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Notes a port in use, for other commands and for operators: {@code run/ports.properties}. */
    public synchronized void notePort(String name, int port) {
        Properties ports = ports();
        ports.setProperty(name, Integer.toString(port));
        try (var writer = Files.newBufferedWriter(run().resolve("ports.properties"))) {
            ports.store(writer, "ports in use by this data folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port noted earlier. */
    public Optional<Integer> port(String name) {
        return Optional.ofNullable(ports().getProperty(name)).map(Integer::valueOf);
    }

    private Properties ports() {
        Properties ports = new Properties();
        Path file = run().resolve("ports.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }
}

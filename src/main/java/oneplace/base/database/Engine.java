package oneplace.base.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs (initdb, pg_ctl, postgres), unpacked once into the data folder. */
final class Engine {

    /** The release of the programs that the build packs; a new one is unpacked beside the old. */
    static final String RELEASE = "18.6";

    private final Path home;

    private Engine(Path home) {
        this.home = home;
    }

    /** Unpacks the programs unless they are there already. */
    static Engine unpackedIn(Path folder) {
        Path home = folder.resolve(RELEASE);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return new Engine(home);
        }
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = Engine.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseException("PostgreSQL is not packed for this kind of machine (" + archive.substring(1)
                        + "). Set ONEPLACE_DB_URL to a PostgreSQL 15 or later of your own.");
            }
            Path fresh = Files.createTempDirectory(folder, "unpacking");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(packed, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            return new Engine(home);
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Takes an unpacked engine away again (tests and restores that failed). */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}

package oneplace.base.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of a place: the cluster as PostgreSQL's own online backup makes it ({@code pg_backup_start}, copy,
 * {@code pg_backup_stop}), the write-ahead log that makes the copy whole, and the keys.
 *
 * <p>Source: PostgreSQL documentation, "Making a Base Backup Using the Low Level API".
 *
 * @param folder the folder of the copy
 */
record Backup(Path folder) {

    /** What must not be copied from a running cluster, or would be of no use. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "tablespace_map");

    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    /** The backup in a folder. @throws DatabaseException when the folder holds none, or an unfinished one */
    static Backup in(Path folder) {
        if (!Files.exists(folder.resolve("complete"))) {
            throw new DatabaseException("There is no complete backup in " + folder + ".");
        }
        return new Backup(folder);
    }

    /**
     * Copies a running database to a new folder; writes go on meanwhile. Afterwards the archive keeps only what came after
     * this backup began.
     *
     * @return how many bytes were copied
     */
    static long take(Postgres postgres, Path folder) {
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new DatabaseException("The folder " + folder + " is not empty: a backup needs a new folder.");
            }
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(
                    postgres.folder().archive().resolve("wanted"), "log is archived from the first backup on\n");
            return copy(postgres, folder);
        } catch (IOException | SQLException e) {
            throw new DatabaseException("The backup to " + folder + " failed: " + e.getMessage(), e);
        }
    }

    private static long copy(Postgres postgres, Path folder) throws IOException, SQLException {
        Path archive = postgres.folder().archive();
        String firstSegment;
        String lastSegment;
        long bytes;
        try (Connection admin = postgres.connectAs(Postgres.ADMIN, "postgres");
                var statement = admin.createStatement()) {
            try (var begun = statement.executeQuery("select pg_walfile_name(pg_backup_start('oneplace', true))")) {
                begun.next();
                firstSegment = begun.getString(1);
            }
            bytes = copyCluster(postgres.folder().cluster(), folder.resolve("postgres"));
            try (var ended = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => true)")) {
                ended.next();
                Files.writeString(folder.resolve("postgres/backup_label"), ended.getString(1));
                lastSegment = ended.getString(2);
            }
        }
        bytes += copySegments(archive, folder.resolve("archive"), firstSegment, lastSegment);
        bytes += copyCluster(postgres.folder().keys(), folder.resolve("keys"));
        Files.writeString(
                folder.resolve("complete"),
                "PostgreSQL " + Engine.RELEASE + ", log " + firstSegment + " to " + lastSegment + "\n");
        prune(archive, firstSegment);
        return bytes;
    }

    private static long copyCluster(Path from, Path to) throws IOException {
        long[] bytes = {0};
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                boolean empty = from.equals(folder.getParent())
                        && EMPTIED.contains(folder.getFileName().toString());
                return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp")) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                        bytes[0] += attributes.size();
                    } catch (NoSuchFileException e) {
                        // a table dropped during the copy: the log knows
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return bytes[0];
    }

    private static long copySegments(Path archive, Path to, String first, String last) throws IOException {
        Files.createDirectories(to);
        long bytes = 0;
        try (var files = Files.list(archive)) {
            for (Path segment : files.filter(f ->
                            isSegment(f, first) && f.getFileName().toString().compareTo(last) <= 0)
                    .toList()) {
                bytes += Files.size(Files.copy(segment, to.resolve(segment.getFileName())));
            }
        }
        if (!Files.exists(to.resolve(last))) {
            throw new IOException("the log segment " + last + " was not archived");
        }
        return bytes;
    }

    /** Takes away the archived log from before a backup began: it can restore nothing any more. */
    private static void prune(Path archive, String first) throws IOException {
        try (var files = Files.list(archive)) {
            for (Path old : files.filter(
                            f -> f.getFileName().toString().matches("[0-9A-F]{24}.*") && !isSegment(f, first))
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static boolean isSegment(Path file, String notBefore) {
        String name = file.getFileName().toString();
        return name.matches("[0-9A-F]{24}") && name.compareTo(notBefore) >= 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Makes a new data folder of this backup; PostgreSQL replays the log when it starts there. */
    void restoreTo(DataFolder target) {
        if (Files.exists(target.cluster())) {
            throw new DatabaseException("The data folder " + target.root()
                    + " already holds a place: restore into a new folder with --data NEW.");
        }
        target.prepare();
        Unprivileged user = Unprivileged.in(target);
        try {
            Path half = target.root().resolve("postgres-restoring");
            if (Files.exists(half)) {
                Engine.delete(half);
            }
            copyCluster(folder.resolve("keys"), emptied(target.keys()));
            copyCluster(folder.resolve("archive"), emptied(target.archive()));
            copyCluster(folder.resolve("postgres"), half);
            // backup_label is left out when a running cluster is copied, but is the heart of a backup
            Files.copy(folder.resolve("postgres/backup_label"), half.resolve("backup_label"));
            Files.writeString(half.resolve("recovery.signal"), "");
            Files.writeString(
                    half.resolve("postgresql.auto.conf"),
                    "restore_command = 'cp \"" + target.archive().toString().replace("'", "''")
                            + "/%f\" \"%p\"'\nrecovery_target_timeline = 'latest'\n");
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
            user.give(half);
            user.give(target.archive());
            user.give(target.log());
            Files.move(half, target.cluster());
        } catch (IOException e) {
            throw new DatabaseException(
                    "The backup could not be restored to " + target.root() + ": " + e.getMessage(), e);
        }
    }

    private static Path emptied(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }
}

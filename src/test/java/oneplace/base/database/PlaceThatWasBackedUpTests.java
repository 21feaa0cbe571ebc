package oneplace.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database of its own: made, killed, adopted, backed up while it is written to, restored elsewhere. */
class PlaceThatWasBackedUpTests {

    @TempDir
    private Path folder = Path.of("unused");

    @Test
    void whatWasAcknowledgedIsThereAfterKillAdoptionBackupAndRestore() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        DataFolder data = new DataFolder(folder.resolve("data"));
        long postmaster;
        try (Postgres first = Postgres.start(data)) {
            write(first, 1, 500);
            postmaster = Postmaster.of(data.cluster()).orElseThrow().process();
            Postgres second = Postgres.start(data);
            assertThat(second.adopted()).as("a living database is adopted").isTrue();
            second.close();
            assertThat(count(first)).as("an adopted database is not stopped").isEqualTo(500);
            assertThat(setting(first, "fsync")).isEqualTo("on");
            assertThat(setting(first, "data_checksums")).isEqualTo("on");
            assertThat(setting(first, "listen_addresses")).isEqualTo("127.0.0.1");

            kill(postmaster);
            try (Postgres third = Postgres.start(data)) {
                assertThat(third.adopted()).isFalse();
                assertThat(count(third))
                        .as("nothing acknowledged is lost by a kill")
                        .isEqualTo(500);
                Path copy = folder.resolve("backup");
                Thread writer = Thread.ofVirtual().start(() -> write(third, 501, 1500));
                Backup.take(third, copy);
                writer.join();
                assertThatThrownBy(() -> Backup.take(third, copy))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("not empty");

                DataFolder elsewhere = new DataFolder(folder.resolve("elsewhere"));
                Backup.in(copy).restoreTo(elsewhere);
                try (Postgres restored = Postgres.start(elsewhere)) {
                    assertThat(count(restored)).isBetween(500L, 1500L);
                    assertThat(gaps(restored))
                            .as("a restored database is one moment, without gaps")
                            .isZero();
                    checkTables(restored);
                }
                assertThatThrownBy(() -> Backup.in(copy).restoreTo(elsewhere))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("already holds a place");
            }
        }
    }

    private static void kill(long process) throws InterruptedException {
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        while (handle.isAlive()) {
            Thread.sleep(20);
        }
    }

    private static void write(Postgres postgres, int from, int to) {
        try (Connection owner = postgres.connectAs("oneplace_owner", "oneplace");
                var statement = owner.createStatement()) {
            statement.execute("create schema if not exists trial");
            statement.execute("create table if not exists trial.written (n int primary key)");
            for (int n = from; n <= to; n++) {
                statement.execute("insert into trial.written values (" + n + ")");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(Postgres postgres) throws SQLException {
        return number(postgres, "select count(*) from trial.written");
    }

    private static long gaps(Postgres postgres) throws SQLException {
        return number(postgres, "select max(n) - count(*) from trial.written");
    }

    private static void checkTables(Postgres postgres) throws SQLException {
        number(postgres, "select count(*) from (select bt_index_check('trial.written_pkey', true)) c");
    }

    private static String setting(Postgres postgres, String name) throws SQLException {
        try (Connection owner = postgres.connectAs("oneplace_owner", "oneplace");
                var rows = owner.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long number(Postgres postgres, String sql) throws SQLException {
        try (Connection admin = postgres.connectAs(Postgres.ADMIN, "oneplace");
                var rows = admin.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

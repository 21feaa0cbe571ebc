package oneplace.base.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.base.database.DatabaseAccess.Login;
import oneplace.base.database.Unprivileged.Outcome;

/**
 * A PostgreSQL of our own in the data folder: durable, with passwords (SCRAM) and page checksums, on loopback only, at a
 * free port noted in the data folder. A postmaster left alive by a process that died is adopted if it answers and
 * stopped if it does not. Write-ahead log is archived from the first backup on.
 */
public final class Postgres implements AutoCloseable {

    /** The role that made the cluster; used for backups and for making the other two. */
    static final String ADMIN = "oneplace_admin";

    private static final String OWNER = "oneplace_owner";
    private static final int START_SECONDS = 120;

    private final DataFolder folder;
    private final Engine engine;
    private final Unprivileged user;
    private final int port;
    private final boolean adopted;

    private Postgres(DataFolder folder, Engine engine, Unprivileged user, int port, boolean adopted) {
        this.folder = folder;
        this.engine = engine;
        this.user = user;
        this.port = port;
        this.adopted = adopted;
    }

    /**
     * Starts the database of a data folder, making it at first use, or adopts the one that is running.
     *
     * @throws DatabaseException with a sentence for the operator
     */
    public static Postgres start(DataFolder folder) {
        folder.prepare();
        Unprivileged user = Unprivileged.in(folder);
        Engine engine = Engine.unpackedIn(folder.engine());
        boolean fresh = !Files.exists(folder.cluster().resolve("PG_VERSION"));
        if (fresh) {
            initialise(folder, engine, user);
        }
        Optional<Postgres> alive = adopt(folder, engine, user);
        if (alive.isPresent()) {
            return alive.get();
        }
        Postgres postgres = launch(folder, engine, user);
        postgres.makeRolesAndDatabase();
        return postgres;
    }

    private static void initialise(DataFolder folder, Engine engine, Unprivileged user) {
        try {
            Path half = folder.root().resolve("postgres-unfinished");
            if (Files.exists(half)) {
                Engine.delete(half);
            }
            Files.createDirectory(
                    half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (Path own : List.of(half, folder.archive(), folder.log())) {
                user.give(own);
            }
            Path password = folder.run().resolve("initdb-password");
            Files.writeString(password, folder.secret("database-admin") + "\n");
            user.give(password);
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            Outcome made = user.run(
                    List.of(
                            engine.program("initdb").toString(),
                            "-D",
                            half.toString(),
                            "-U",
                            ADMIN,
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + password,
                            "--data-checksums"),
                    START_SECONDS);
            Files.delete(password);
            if (!made.well()) {
                throw new DatabaseException("The database could not be made in " + folder.root() + ": "
                        + made.said().strip());
            }
            // A cluster is only there when it is whole: a start that was cut off begins again.
            Files.move(half, folder.cluster());
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database could not be made in " + folder.root() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Postgres> adopt(DataFolder folder, Engine engine, Unprivileged user) {
        Optional<Postmaster> running = Postmaster.of(folder.cluster());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Postgres postgres = new Postgres(folder, engine, user, running.get().port(), true);
        try (Connection ignored = postgres.connectAs(ADMIN, "postgres")) {
            folder.notePort("postgres", postgres.port);
            postgres.makeRolesAndDatabase();
            return Optional.of(postgres);
        } catch (SQLException e) {
            postgres.stop("immediate");
            return Optional.empty();
        }
    }

    private static Postgres launch(DataFolder folder, Engine engine, Unprivileged user) {
        int port = freePort(folder.port("postgres"));
        writeConfiguration(folder);
        Path log = folder.log().resolve("postgres.log");
        Outcome started = user.run(
                List.of(
                        engine.program("pg_ctl").toString(),
                        "-D",
                        folder.cluster().toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_SECONDS),
                        "-o",
                        "-p " + port,
                        "start"),
                START_SECONDS + 10);
        if (!started.well()) {
            throw new DatabaseException(
                    "PostgreSQL did not start; its log is " + log + ". " + lastLine(started.said()));
        }
        folder.notePort("postgres", port);
        return new Postgres(folder, engine, user, port, false);
    }

    private static String lastLine(String said) {
        List<String> lines = said.strip().lines().toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** What we ask of PostgreSQL beyond its defaults, written at each start so that a new release may improve it. */
    private static void writeConfiguration(DataFolder folder) {
        String archived = folder.archive().toString().replace("'", "''");
        String settings = """
                # Written by Oneplace at each start. Put changes of your own into postgresql.conf above the include.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = %dMB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_level = replica
                max_wal_size = 2GB
                archive_mode = on
                archive_timeout = 300
                archive_command = 'test ! -f "%s/wanted" || { test -f "%s/%%f" || { cp "%%p" "%s/%%f.part" && mv "%s/%%f.part" "%s/%%f"; }; }'
                jit = off
                random_page_cost = 1.1
                autovacuum_vacuum_insert_scale_factor = 0.02
                autovacuum_analyze_scale_factor = 0.02
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(sharedBuffersMegabytes(), archived, archived, archived, archived, archived);
        try {
            Path included = folder.cluster().resolve("oneplace.conf");
            Files.writeString(included, settings);
            Path main = folder.cluster().resolve("postgresql.conf");
            String configured = Files.readString(main);
            if (!configured.contains("include = 'oneplace.conf'")) {
                Files.writeString(main, configured + "\ninclude = 'oneplace.conf'\n");
            }
            Unprivileged.in(folder).give(included);
        } catch (IOException e) {
            throw new DatabaseException("The database's settings could not be written: " + e.getMessage(), e);
        }
    }

    /** An eighth of the machine's memory, at least 128 MB and at most 2 GB. */
    private static long sharedBuffersMegabytes() {
        var machine = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long bytes = machine instanceof com.sun.management.OperatingSystemMXBean m ? m.getTotalMemorySize() : 1L << 31;
        return Math.clamp(bytes / 8 / (1 << 20), 128, 2048);
    }

    private static int freePort(Optional<Integer> wished) {
        for (int port : new int[] {wished.orElse(0), 0}) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken by somebody else: any other will do
            }
        }
        throw new DatabaseException("No free port was found on this machine for the database.");
    }

    private void makeRolesAndDatabase() {
        List<String> missing = new ArrayList<>();
        try (Connection admin = connectAs(ADMIN, "postgres");
                var statement = admin.createStatement()) {
            if (!has(admin, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                missing.add("create role " + OWNER + " login createrole password '" + folder.secret("database-owner")
                        + "'");
            }
            if (!has(admin, "select 1 from pg_roles where rolname = '" + DatabaseAccess.APP_ROLE + "'")) {
                missing.add("create role " + DatabaseAccess.APP_ROLE + " login password '"
                        + folder.secret("database-app") + "'");
            }
            if (!has(admin, "select 1 from pg_database where datname = 'oneplace'")) {
                missing.add("create database oneplace owner " + OWNER);
            }
            for (String sql : missing) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database's roles could not be made: " + e.getMessage(), e);
        }
        if (!missing.isEmpty()) {
            addExtensions();
        }
    }

    private void addExtensions() {
        try (Connection admin = connectAs(ADMIN, "oneplace");
                var statement = admin.createStatement()) {
            for (String extension :
                    List.of("pg_trgm", "unaccent", "btree_gist", "btree_gin", "amcheck", "pg_stat_statements")) {
                statement.execute("create extension if not exists " + extension);
            }
            statement.execute("revoke create on schema public from public");
        } catch (SQLException e) {
            throw new DatabaseException("The database's extensions could not be added: " + e.getMessage(), e);
        }
    }

    private static boolean has(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    /** A connection as the role that made the cluster. */
    Connection connectAs(String role, String database) throws SQLException {
        DriverManager.setLoginTimeout(10);
        String secret = role.equals(ADMIN) ? "database-admin" : role.equals(OWNER) ? "database-owner" : "database-app";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, folder.secret(secret));
    }

    /** How the application reaches this database. */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/oneplace",
                new Login(OWNER, folder.secret("database-owner")),
                Optional.of(new Login(DatabaseAccess.APP_ROLE, folder.secret("database-app"))));
    }

    /** The port it listens on, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whether it was running already: then it is not ours to stop. */
    public boolean adopted() {
        return adopted;
    }

    DataFolder folder() {
        return folder;
    }

    private void stop(String how) {
        Outcome stopped = user.run(
                List.of(
                        engine.program("pg_ctl").toString(),
                        "-D",
                        folder.cluster().toString(),
                        "-m",
                        how,
                        "-w",
                        "-t",
                        "60",
                        "stop"),
                70);
        if (!stopped.well() && Postmaster.of(folder.cluster()).isPresent()) {
            throw new DatabaseException("PostgreSQL could not be stopped: " + lastLine(stopped.said()));
        }
    }

    /** Stops the database cleanly, whoever started it. */
    public void stop() {
        stop("fast");
    }

    /** Stops the database if this process started it. */
    @Override
    public void close() {
        if (!adopted) {
            stop();
        }
    }
}

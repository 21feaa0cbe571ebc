package oneplace.base.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import oneplace.base.command.RunOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The ground the application stands on: the options it was started with, its data folder, and the database, ours or an
 * outside one. Closing it stops a database that it started.
 */
public final class House implements AutoCloseable {

    private final RunOptions options;
    private final DataFolder folder;
    private final DatabaseAccess access;
    private final @Nullable Postgres postgres;

    private House(RunOptions options, DataFolder folder, DatabaseAccess access, @Nullable Postgres postgres) {
        this.options = options;
        this.folder = folder;
        this.access = access;
        this.postgres = postgres;
    }

    /** Opens the data folder and its database, or the outside database of {@code ONEPLACE_DB_URL}. */
    public static House open(RunOptions options) {
        DataFolder folder = new DataFolder(options.data());
        keepLibrariesIn(folder);
        Optional<DatabaseAccess> outside = DatabaseAccess.fromEnvironment(System.getenv());
        if (outside.isPresent()) {
            folder.prepare();
            return new House(options, folder, outside.get(), null);
        }
        Postgres postgres = Postgres.start(folder);
        return new House(options, folder, postgres.access(), postgres);
    }

    /**
     * The policy engine's library is unpacked beside PostgreSQL's programs, once: a temporary folder may forbid programs to
     * run from it, and others may write there.
     */
    private static void keepLibrariesIn(DataFolder folder) {
        if (System.getProperty("jne.extract.dir") == null) {
            System.setProperty(
                    "jne.extract.dir", folder.engine().resolve("libraries").toString());
            System.setProperty("jne.cleanup.extracted", "false");
        }
    }

    /**
     * Takes the right to serve pages from this folder; a second server on one folder is refused.
     *
     * @return kept open as long as the server runs
     */
    public FileLock serveAlone() {
        try {
            FileChannel file = FileChannel.open(
                    folder.run().resolve("serving.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new DatabaseException("Oneplace already serves the data folder " + folder.root()
                        + ". Stop it first, or choose another folder with --data DIR.");
            }
            return lock;
        } catch (IOException e) {
            throw new DatabaseException("The data folder " + folder.root() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    /** Puts the options, the folder and the house itself into the application. */
    public void addTo(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("runOptions", options);
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton("house", this);
    }

    public RunOptions options() {
        return options;
    }

    public DatabaseAccess access() {
        return access;
    }

    DataFolder folder() {
        return folder;
    }

    /** Our own database; empty when an outside one is used. */
    Optional<Postgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}

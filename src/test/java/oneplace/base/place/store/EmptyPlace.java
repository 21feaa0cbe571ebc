package oneplace.base.place.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import oneplace.base.command.RunOptions;
import oneplace.base.database.DatabaseAccess;
import oneplace.base.database.House;
import oneplace.base.place.PlacePack;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The place's tables with nothing in them, in a house of their own, since a shared one has a place already. The house
 * is opened once; each new empty place empties the tables. One test at a time.
 */
final class EmptyPlace {

    private static @Nullable House house;

    private final TransactionTemplate transactions;
    private final PackLoader loader;
    final JdbcClient sql;
    final PlaceReader reader;
    final PlaceHistory history;
    final CurrentPlace current;
    final StoredPlaces places;
    final List<Object> events = new ArrayList<>();

    EmptyPlace() {
        DatabaseAccess access = house().access();
        DatabaseAccess.Login owner = access.owner();
        JdbcClient.create(new DriverManagerDataSource(access.url(), owner.user(), owner.password()))
                .sql("truncate place.change, place.party restart identity cascade")
                .update();
        DatabaseAccess.Login app = access.app().orElse(owner);
        var source = new DriverManagerDataSource(access.url(), app.user(), app.password());
        sql = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        reader = new PlaceReader(sql);
        history = new PlaceHistory(sql);
        current = new CurrentPlace(reader, Clock.systemUTC());
        var writer = new PlaceWriter(sql, Clock.systemUTC());
        places = new StoredPlaces(writer, history, current, events::add);
        loader = new PackLoader(reader, history, writer, current, events::add);
    }

    /** The same tables as another copy of the program knows them, whose clock this is. */
    CurrentPlace anotherCopy(Clock clock) {
        return new CurrentPlace(reader, clock);
    }

    /** Loads a pack as a start does. */
    void load(PlacePack pack) {
        within(() -> loader.load(pack));
    }

    /** Does something in one transaction. */
    void within(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** How many changes were ever made. */
    int changes() {
        return sql.sql("select count(*) from place.change").query(Integer.class).single();
    }

    private static synchronized House house() {
        if (house == null) {
            try {
                Path folder = Files.createTempDirectory("oneplace-empty-place");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                House opened = House.open(
                        RunOptions.parse(List.of("--data", folder.toString(), "--no-demo", "--port", "0"), true));
                DatabaseAccess access = opened.access();
                Flyway.configure()
                        .dataSource(
                                access.url(),
                                access.owner().user(),
                                access.owner().password())
                        .locations("classpath:db/migration/__root", "classpath:db/migration/place")
                        .load()
                        .migrate();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(opened, folder)));
                house = opened;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return house;
    }

    private static void leave(House opened, Path folder) {
        opened.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            // the temporary folder goes with the machine
        }
    }
}

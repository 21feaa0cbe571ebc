package oneplace.base.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import org.springframework.stereotype.Component;

/** {@code ./oneplace backup DIR}: copies a running or resting place, and prunes the log that came before. */
@Component
final class BackupCommand implements Command {

    private final House house;

    BackupCommand(House house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "backup DIR  copies everything to the new folder DIR while the place goes on working";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: ./oneplace " + usage());
            return WRONG_USAGE;
        }
        Postgres postgres = house.postgres()
                .orElseThrow(
                        () -> new DatabaseException(
                                "The database is outside of Oneplace: back it up with its own tools (pg_basebackup, pgBackRest)."));
        Path target = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        long bytes = Backup.take(postgres, target);
        out.printf(
                "Backed up %,d MB to %s. Keep it as safe as the place itself: it holds the keys.%n",
                bytes >> 20, target);
        return DONE;
    }
}

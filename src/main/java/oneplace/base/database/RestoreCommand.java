package oneplace.base.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.RunOptions;

/** {@code ./oneplace restore DIR --data NEW}: makes a new data folder from a backup and proves that it starts. */
public final class RestoreCommand implements Command {

    private final RunOptions options;

    public RestoreCommand(RunOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "restore DIR [--data NEW]  makes the new data folder NEW from the backup in DIR";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: ./oneplace " + usage());
            return WRONG_USAGE;
        }
        DataFolder folder = new DataFolder(options.data());
        Backup backup = Backup.in(Path.of(arguments.getFirst()).toAbsolutePath().normalize());
        backup.restoreTo(folder);
        try (Postgres restored = Postgres.start(folder)) {
            out.println("Restored to " + folder.root() + ". Check it with: ./oneplace verify --data " + folder.root());
        }
        return DONE;
    }
}

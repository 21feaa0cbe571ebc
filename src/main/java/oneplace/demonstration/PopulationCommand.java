package oneplace.demonstration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.UsageException;
import oneplace.demonstration.population.GeneratorException;
import oneplace.demonstration.population.Population;

/** {@code ./oneplace population}: people for tests and trials, in files. Needs no database. */
public final class PopulationCommand implements Command {
    private static final int MOST = 500_000;

    @Override
    public String name() {
        return "population";
    }

    @Override
    public String usage() {
        return "population --people N --out DIR: synthetic people with UK identifiers, one FHIR bundle each";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Path folder = Path.of(value("--out", arguments)).toAbsolutePath().normalize();
        int people = people(value("--people", arguments));
        if (arguments.size() != 4) {
            throw new UsageException("Usage: ./oneplace " + usage());
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("--out needs a folder, and " + folder + " is a file");
        }
        Path home = Path.of(System.getProperty("oneplace.home", "."))
                .toAbsolutePath()
                .normalize();
        try {
            long written = new Population(home, new Meter(err)).write(people, folder);
            out.printf("%,d people, %,d resources, in %s%n", people, written, folder);
            return DONE;
        } catch (IOException e) {
            err.println("The people could not be written to " + folder + ": " + e.getMessage());
            return FAILED;
        } catch (GeneratorException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private String value(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new UsageException("Usage: ./oneplace " + usage());
        }
        return arguments.get(at + 1);
    }

    private static int people(String text) {
        try {
            int people = Integer.parseInt(text);
            if (people >= 1 && people <= MOST) {
                return people;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--people needs a number from 1 to 500000, not \"" + text + "\"");
    }
}

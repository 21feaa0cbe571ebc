package oneplace.demonstration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.UsageException;
import oneplace.demonstration.population.GeneratorException;
import oneplace.demonstration.population.ShippedPeople;

/**
 * {@code ./oneplace demonstration}: makes the people that ship anew, into the resources of this checkout or another
 * folder. Needs no database.
 */
public final class DemonstrationCommand implements Command {

    @Override
    public String name() {
        return "demonstration";
    }

    @Override
    public String usage() {
        return "demonstration [--out DIR]: makes the demonstration people that ship anew";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()
                && (arguments.size() != 2 || !arguments.getFirst().equals("--out"))) {
            throw new UsageException("Usage: ./oneplace " + usage());
        }
        Path home = Path.of(System.getProperty("oneplace.home", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = arguments.isEmpty()
                ? home.resolve("src/main/resources/demonstration")
                : Path.of(arguments.get(1)).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            long written = new ShippedPeople(home, new Meter(err)).write(folder);
            out.printf("%,d resources, in %s%n", written, folder);
            return DONE;
        } catch (IOException e) {
            err.println("The people could not be written to " + folder + ": " + e.getMessage());
            return FAILED;
        } catch (GeneratorException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}

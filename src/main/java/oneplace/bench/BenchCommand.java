package oneplace.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;

/** {@code ./oneplace bench NAME}: measurements, printed with the machine they were taken on. Needs no database. */
public final class BenchCommand implements Command {

    private final RunOptions options;

    public BenchCommand(RunOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "bench " + FhirBench.USAGE + " | " + ImportBench.USAGE + " | " + StartBench.USAGE + " | "
                + GrowthBench.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            measure(arguments, out);
            return DONE;
        } catch (Unmeasured e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private void measure(List<String> arguments, PrintStream out) {
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "fhir" -> new FhirBench(out).run(rest);
            case "import" -> new ImportBench(out).run(rest);
            case "growth" -> new GrowthBench(out, home(), options).run(rest);
            case "start" -> new StartBench(out, home(), options).run(rest);
            default -> throw new UsageException("Usage: ./oneplace " + usage());
        }
    }

    /** The folder {@code ./oneplace} lies in. */
    private static Path home() {
        return Path.of(System.getProperty("oneplace.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}

package oneplace.bench;

import java.io.PrintStream;
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
        return "bench " + FhirBench.USAGE + " | " + ImportBench.USAGE + " | " + StartBench.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "fhir" -> new FhirBench(out).run(rest);
            case "import" -> new ImportBench(out).run(rest);
            case "start" -> new StartBench(out, options.data(), options.port()).run(rest);
            default -> throw new UsageException("Usage: ./oneplace " + usage());
        }
        return DONE;
    }
}

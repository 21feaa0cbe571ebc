package oneplace.base.database;

import java.io.PrintStream;
import java.util.List;
import oneplace.base.command.Check;
import oneplace.base.command.Command;
import org.springframework.stereotype.Component;

/** {@code ./oneplace verify}: runs every check the modules brought; exit code 0 only if all hold. */
@Component
final class VerifyCommand implements Command {

    private final List<Check> checks;

    VerifyCommand(List<Check> checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "verify  recomputes the audit chain, the record and every projection, and compares";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("Usage: ./oneplace " + usage());
            return WRONG_USAGE;
        }
        boolean all = true;
        for (Check check : checks) {
            Check.Finding finding = check.check();
            all &= finding.holds();
            (finding.holds() ? out : err)
                    .println((finding.holds() ? "holds  " : "BROKEN ") + check.name() + ": " + finding.sentence());
        }
        return all ? DONE : FAILED;
    }
}

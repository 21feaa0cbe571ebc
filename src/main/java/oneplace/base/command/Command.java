package oneplace.base.command;

import java.io.PrintStream;
import java.util.List;

/**
 * One command of {@code ./oneplace}. A bean of this type runs beside a living database and without web pages.
 */
public interface Command {

    /** Everything went well. */
    int DONE = 0;
    /** Something was refused or failed; standard error says what in one sentence. */
    int FAILED = 1;
    /** The command line itself was wrong; standard error says how it should be. */
    int WRONG_USAGE = 2;

    /** The word after {@code ./oneplace}. */
    String name();

    /** One line: the arguments and what the command does. */
    String usage();

    /**
     * Runs the command.
     *
     * @param arguments what followed the name, without the options of {@link RunOptions}
     * @return {@link #DONE}, {@link #FAILED} or {@link #WRONG_USAGE}
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}

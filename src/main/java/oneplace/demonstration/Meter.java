package oneplace.demonstration;

import java.io.PrintStream;
import oneplace.demonstration.population.Population;

/** Says on standard error how far a long work has come: on one line that is written over, one line for each stage. */
public final class Meter implements Population.Counter {
    private final PrintStream err;
    private String stage = "";
    private int shown = -1;

    /** A meter that writes to {@code err}. */
    public Meter(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String what, int done, int all) {
        int percent = (int) (100L * done / all);
        if (!what.equals(stage)) {
            stage = what;
            shown = -1;
        }
        if (percent > shown) {
            shown = percent;
            err.printf("\r%3d %%  %,d of %,d people %s ", percent, done, all, what);
            if (done >= all) {
                err.println();
            }
            err.flush();
        }
    }
}

package oneplace.record.exchange.load;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far an import has come: a bar that is drawn over on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration BAR = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final long allBytes;
    private long doneBytes;
    private Instant shown;

    Progress(PrintStream out, boolean terminal, Clock clock, long allBytes) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.allBytes = Math.max(allBytes, 1);
        this.shown = clock.instant();
    }

    /** So many bytes of files more are done. */
    synchronized void done(long bytes, Tally tally) {
        doneBytes = Math.min(allBytes, doneBytes + bytes);
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(terminal ? BAR : LINE) >= 0) {
            shown = now;
            show(tally);
        }
    }

    /** Ends the bar's line. */
    synchronized void end(Tally tally) {
        if (terminal) {
            doneBytes = allBytes;
            show(tally);
            out.println();
        }
    }

    private void show(Tally tally) {
        int percent = (int) (100 * doneBytes / allBytes);
        String counts = "%,d entries, %,d refused".formatted(tally.counts().all(), tally.refusedCount());
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %  " + counts + "  ");
            out.flush();
        } else {
            out.println(percent + " %  " + counts);
        }
    }
}

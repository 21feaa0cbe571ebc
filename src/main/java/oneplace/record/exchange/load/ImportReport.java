package oneplace.record.exchange.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What an import says at its end. */
final class ImportReport {

    private static final int SHOWN = 20;

    private ImportReport() {}

    /** The summary, and the first of the refusals. */
    static void print(Tally tally, Duration took, PrintStream out, PrintStream err) {
        List<RefusedEntry> refused = tally.refused();
        refused.stream().limit(SHOWN).forEach(entry -> err.println("refused  " + entry));
        if (refused.size() > SHOWN) {
            err.println("and " + (refused.size() - SHOWN) + " more; --report FILE lists them all.");
        }
        Tally.Counts counts = tally.counts();
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        out.printf(
                "%,d accepted, %,d updated, %,d unchanged, %,d refused in %.1f s (%,.0f entries a second)%n",
                counts.accepted(),
                counts.updated(),
                counts.unchanged(),
                tally.refusedCount(),
                seconds,
                (counts.all() + tally.refusedCount()) / seconds);
    }

    /** All refusals as CSV, and a last row for those that were too many to keep. */
    static void write(Tally tally, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord("file", "place", "type", "expression", "reason");
            for (RefusedEntry entry : tally.refused()) {
                csv.writeRecord(entry.file(), entry.place(), entry.type(), entry.expression(), entry.sentence());
            }
            if (tally.refused().size() == Tally.MOST_KEPT) {
                csv.writeRecord("", "", "", "", "More were refused than are listed here.");
            }
        }
    }
}

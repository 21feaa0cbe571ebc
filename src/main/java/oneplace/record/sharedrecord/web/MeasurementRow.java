package oneplace.record.sharedrecord.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import oneplace.record.sharedrecord.web.words.Dates;
import org.jspecify.annotations.Nullable;

/** The latest of a measurement of note. {@code meaning}: high, low …; may be empty. */
public record MeasurementRow(String title, String value, String meaning, String on, By by, String href) {

    /** The latest of each, in the order of {@link Notable}. @param entries latest first */
    static List<MeasurementRow> of(Collection<ReadEntry> entries) {
        @Nullable MeasurementRow[] rows = new MeasurementRow[Notable.rows()];
        int found = 0;
        for (ReadEntry entry : entries) {
            if (found == rows.length) {
                break;
            }
            int place = entry.type().equals("Observation") ? place(entry) : -1;
            if (place >= 0 && rows[place] == null && told(entry)) {
                rows[place] = row(entry);
                found++;
            }
        }
        return Arrays.stream(rows)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static int place(ReadEntry entry) {
        for (String code : Peek.codes(entry.entry().body())) {
            int place = Notable.row(code).orElse(-1);
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    private static boolean told(ReadEntry entry) {
        return entry.standing().stands() && !entry.headline().says().isEmpty();
    }

    private static MeasurementRow row(ReadEntry entry) {
        var line = entry.headline();
        return new MeasurementRow(
                line.title(), line.says(), line.detail("Meaning"), Dates.day(entry.day()), entry.by(), entry.href());
    }
}

package oneplace.record.sharedrecord.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Standing;

/**
 * A problem a person has now. Several organisations may each hold the same one: it stands once, as its latest entry has
 * it, since the earliest that any of them says.
 *
 * @param since as exact as it is known; empty when it is not
 * @param now how it is, in its author's words; may be empty
 */
public record ProblemRow(String title, String since, String now, By by, String href) {

    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");

    /** Every active problem, the one last told of first. @param entries latest first */
    static List<ProblemRow> of(Collection<ReadEntry> entries) {
        Map<String, ProblemRow> rows = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.type().equals("Condition") && active(entry))
                .forEach(entry ->
                        rows.merge(entry.headline().title().toLowerCase(Locale.UK), row(entry), ProblemRow::asOneWith));
        return List.copyOf(rows.values());
    }

    /** How many problems were and are, each counted once. */
    static int ever(Collection<ReadEntry> entries) {
        return (int) entries.stream()
                .filter(entry -> entry.type().equals("Condition") && entry.standing() == Standing.STANDS)
                .map(entry -> entry.title().toLowerCase(Locale.UK))
                .distinct()
                .count();
    }

    /**
     * Active by its clinical status. Without one it counts while it has not ended, unless it only says what a visit was
     * about: such a diagnosis stands on the timeline.
     */
    private static boolean active(ReadEntry entry) {
        var condition = entry.resource();
        if (entry.standing() != Standing.STANDS) {
            return false;
        }
        if (condition.has("clinicalStatus")) {
            return Codings.of(condition.path("clinicalStatus")).stream().anyMatch(ACTIVE::contains);
        }
        return entry.headline().detail("Ended").isEmpty()
                && !Codings.ofAll(condition.path("category")).contains("encounter-diagnosis");
    }

    private static ProblemRow row(ReadEntry entry) {
        String began = entry.headline().detail("Began");
        String now = entry.headline().detail("Note");
        String severity = entry.headline().detail("Severity");
        return new ProblemRow(
                entry.headline().title(),
                began.isEmpty() ? Dates.day(entry.day()) : began.replaceFirst(", \\d\\d:\\d\\d$", ""),
                now.isEmpty() ? severity : now,
                entry.by(),
                entry.href());
    }

    /** Entries come latest first, so the other one is older: it began then at the latest. */
    private ProblemRow asOneWith(ProblemRow older) {
        return new ProblemRow(title, older.since, now.isEmpty() ? older.now : now, by, href);
    }
}

package oneplace.record.sharedrecord.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Headline;

/**
 * An allergy or reaction that holds; each substance once.
 *
 * @param severity of the reaction, else how serious it could be; may be empty
 * @param source who says so, in words; may be empty
 * @param none whether it says that there is no allergy
 * @param weight lower stands first: what could be fatal, then by the severity there was
 */
public record AllergyRow(
        String title, String reaction, String severity, String source, By by, String href, boolean none, int weight) {

    /** SNOMED CT: no known allergy, no known drug allergy, no known food allergy, no known environmental allergy. */
    private static final Set<String> NONE = Set.of("716186003", "409137002", "429625007", "428607008");

    private static final Set<String> OVER = Set.of("inactive", "resolved");

    /** Every allergy that holds. @param entries latest first */
    static List<AllergyRow> of(Collection<ReadEntry> entries) {
        Map<String, AllergyRow> rows = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.type().equals("AllergyIntolerance") && holds(entry))
                .forEach(entry -> rows.putIfAbsent(entry.headline().title().toLowerCase(Locale.UK), row(entry)));
        return rows.values().stream()
                .sorted(Comparator.comparing(AllergyRow::weight))
                .toList();
    }

    private static boolean holds(ReadEntry entry) {
        return entry.standing().stands()
                && Codings.of(entry.resource().path("clinicalStatus")).stream().noneMatch(OVER::contains);
    }

    private static AllergyRow row(ReadEntry entry) {
        Headline line = entry.headline();
        String severity = line.detail("Severity");
        String serious = line.detail("How serious");
        String note = line.detail("Note");
        return new AllergyRow(
                line.title(),
                line.says(),
                severity.isEmpty() && !serious.isEmpty() ? "Could be: " + serious.toLowerCase(Locale.UK) : severity,
                note.isEmpty() ? Dates.day(entry.day()) : note,
                entry.by(),
                entry.href(),
                Codings.of(entry.resource().path("code")).stream().anyMatch(NONE::contains),
                weight(serious, severity));
    }

    private static int weight(String serious, String severity) {
        if (serious.equals("High")) {
            return 0;
        }
        return switch (severity) {
            case "Severe" -> 1;
            case "Moderate" -> 2;
            default -> 3;
        };
    }
}

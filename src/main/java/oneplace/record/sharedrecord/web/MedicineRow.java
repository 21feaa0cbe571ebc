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
 * A medicine a person is on: prescribed or told of, not ended; the last entry of each name. One that must not be given
 * stands among them and says so.
 *
 * @param dose may be empty
 * @param reason what for; may be empty
 * @param issued the day of the entry
 */
public record MedicineRow(String title, String dose, String reason, String issued, By by, String href) {

    private static final Set<String> TYPES = Set.of("MedicationRequest", "MedicationStatement");
    private static final Set<String> NOW = Set.of("active", "on-hold", "intended", "unknown", "");

    /** Every current medicine. @param entries latest first */
    static List<MedicineRow> of(Collection<ReadEntry> entries) {
        Map<String, MedicineRow> rows = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> TYPES.contains(entry.type()) && current(entry))
                .forEach(entry -> rows.putIfAbsent(entry.headline().heading().toLowerCase(Locale.UK), row(entry)));
        return List.copyOf(rows.values());
    }

    private static boolean current(ReadEntry entry) {
        Standing standing = entry.standing();
        return NOW.contains(entry.resource().path("status").asString(""))
                && (standing == Standing.STANDS || standing == Standing.DO_NOT);
    }

    private static MedicineRow row(ReadEntry entry) {
        boolean held = entry.resource().path("status").asString("").equals("on-hold");
        return new MedicineRow(
                entry.headline().heading(),
                (held ? "On hold. " : "") + entry.headline().detail("Dose"),
                entry.headline().detail("For"),
                Dates.day(entry.day()),
                entry.by(),
                entry.href());
    }
}

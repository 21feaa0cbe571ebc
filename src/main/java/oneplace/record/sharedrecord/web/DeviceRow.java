package oneplace.record.sharedrecord.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A device or piece of equipment a person has: implanted, worn or lent. Each name once. */
public record DeviceRow(String title, By by, String href) {

    private static final Set<String> TYPES = Set.of("Device", "DeviceUseStatement");
    private static final Set<String> NOW = Set.of("active", "");

    /** Those in use. @param entries latest first */
    static List<DeviceRow> of(Collection<ReadEntry> entries) {
        Map<String, DeviceRow> rows = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> TYPES.contains(entry.type())
                        && NOW.contains(entry.resource().path("status").asString(""))
                        && entry.standing().stands())
                .forEach(entry -> rows.putIfAbsent(
                        entry.title().toLowerCase(Locale.UK), new DeviceRow(entry.title(), entry.by(), entry.href())));
        return List.copyOf(rows.values());
    }
}

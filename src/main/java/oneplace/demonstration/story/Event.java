package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import oneplace.demonstration.Table;

/**
 * One thing that happened to one person, as one organisation recorded it.
 *
 * @param id ev-dilys-024
 * @param person p-dilys
 * @param at in Europe/London
 * @param kind a word of {@code kinds.csv}
 * @param by the sign-in name of the author; empty when only the role is known
 * @param summary what a timeline says
 * @param informationClass the code of an information class
 */
record Event(
        String id,
        String person,
        LocalDateTime at,
        String kind,
        String organisation,
        String by,
        String role,
        String summary,
        Optional<String> system,
        Optional<String> code,
        Optional<String> value,
        Optional<String> unit,
        String informationClass) {

    /** All of them, in the order of the file. */
    static List<Event> all() {
        return Table.read("events.csv").stream()
                .map(row -> new Event(
                        row.get("event"),
                        row.get("person"),
                        LocalDateTime.parse(row.get("at")),
                        row.get("kind"),
                        row.get("organisation"),
                        row.get("by"),
                        row.get("role"),
                        row.get("summary"),
                        row.some("system"),
                        row.some("code"),
                        row.some("value"),
                        row.some("unit"),
                        row.get("class")))
                .toList();
    }

    /** Whether it is a reading or a score: a number with a unit that is not money. */
    boolean measured() {
        return value.isPresent() && unit.filter(u -> !u.startsWith("GBP")).isPresent();
    }
}

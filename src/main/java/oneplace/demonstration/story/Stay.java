package oneplace.demonstration.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.demonstration.Table;
import org.jspecify.annotations.Nullable;

/**
 * A time of care with a beginning and perhaps an end: a hospital stay, reablement, a care home.
 *
 * @param end null while it lasts
 * @param last the event that ends it; null when none does
 * @param bed whether the person slept there, so that what happens meanwhile happens in it
 * @param ready the day the person was ready to leave
 * @param pathway 0 to 3, as in national discharge policy
 */
record Stay(
        String id,
        String kind,
        Event begins,
        @Nullable Event last,
        @Nullable LocalDateTime end,
        boolean bed,
        Optional<LocalDate> ready,
        Optional<String> pathway,
        Optional<String> destination,
        String intention) {

    /** All of them. */
    static List<Stay> all(List<Event> events) {
        Map<String, Event> byId = events.stream().collect(Collectors.toMap(Event::id, event -> event));
        return Table.read("stays.csv").stream().map(row -> of(row, byId)).toList();
    }

    private static Stay of(Table.Row row, Map<String, Event> byId) {
        Event last = row.some("ends").map(byId::get).orElse(null);
        LocalDateTime until = row.some("until").map(LocalDateTime::parse).orElse(null);
        return new Stay(
                row.get("stay"),
                row.get("kind"),
                Objects.requireNonNull(byId.get(row.get("begins")), row.get("begins")),
                last,
                last != null ? last.at() : until,
                row.yes("bed"),
                row.some("ready").map(LocalDate::parse),
                row.some("pathway"),
                row.some("destination"),
                row.get("intention"));
    }

    /** Whether an event of the same organisation belongs to what happened in this bed. Coders write on the last day. */
    boolean holds(Event event) {
        return bed
                && event.person().equals(begins.person())
                && event.organisation().equals(begins.organisation())
                && !event.at().isBefore(begins.at())
                && (end == null || !event.at().toLocalDate().isAfter(end.toLocalDate()));
    }
}

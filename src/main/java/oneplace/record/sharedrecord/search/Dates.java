package oneplace.record.sharedrecord.search;

import java.time.DateTimeException;
import java.time.Instant;
import oneplace.record.sharedrecord.search.path.ElementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * FHIR's dates as ranges of time. What has no offset is meant in Europe/London; a time that occurs twice there covers
 * both.
 */
final class Dates {

    private Dates() {}

    /**
     * The range of {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, or a date and time ({@code Thh:mm}, seconds and
     * fraction may be missing, {@code Z}, {@code ±hh:mm} or no offset); null for any other text.
     */
    static @Nullable DateRange read(String text) {
        try {
            return new DateReader(text).range();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The range of an element of type date, Period or Timing; null when it says no time. */
    static @Nullable DateRange of(ElementKind kind, JsonNode element) {
        return switch (kind) {
            case DATE -> date(element);
            case PERIOD -> period(element);
            case TIMING -> timing(element);
            default -> null;
        };
    }

    /** When it begins; of a period without a beginning, when it ends. Null when it says neither. */
    static @Nullable Instant beginning(ElementKind kind, JsonNode element) {
        DateRange range = of(kind, element);
        if (range == null || !range.low().equals(Instant.MIN)) {
            return range == null ? null : range.low();
        }
        DateRange last = date(Json.child(element, "end"));
        return last == null ? null : last.low();
    }

    private static @Nullable DateRange date(@Nullable JsonNode element) {
        String text = Json.text(element);
        return text == null ? null : read(text);
    }

    private static @Nullable DateRange period(JsonNode element) {
        DateRange start = date(Json.child(element, "start"));
        DateRange end = date(Json.child(element, "end"));
        if (start == null && end == null) {
            return null;
        }
        return new DateRange(start == null ? Instant.MIN : start.low(), end == null ? Instant.MAX : end.high());
    }

    /** R4: of a Timing only the outer limits count. */
    private static @Nullable DateRange timing(JsonNode element) {
        DateRange whole = null;
        for (JsonNode event : Json.items(element, "event")) {
            whole = union(whole, date(event));
        }
        JsonNode repeat = Json.child(element, "repeat");
        JsonNode bounds = repeat == null ? null : Json.child(repeat, "boundsPeriod");
        return bounds == null ? whole : union(whole, period(bounds));
    }

    private static @Nullable DateRange union(@Nullable DateRange a, @Nullable DateRange b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new DateRange(
                a.low().isBefore(b.low()) ? a.low() : b.low(), a.high().isAfter(b.high()) ? a.high() : b.high());
    }
}

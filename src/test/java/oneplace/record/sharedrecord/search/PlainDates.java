package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** Dates as spans of time, and how R4 compares two of them, word for word. */
final class PlainDates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** From {@code from} until just before {@code until}. */
    record Span(Instant from, Instant until) {
        private boolean contains(Span other) {
            return !other.from.isBefore(from) && !other.until.isAfter(until);
        }

        private boolean overlaps(Span other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    private PlainDates() {}

    /** Null when the element says no time. */
    static @Nullable Span of(Base element) {
        return switch (element) {
            case BaseDateTimeType date -> read(date.getValueAsString());
            case Period period -> {
                if (!period.hasStart() && !period.hasEnd()) {
                    yield null;
                }
                yield new Span(
                        period.hasStart()
                                ? read(period.getStartElement().getValueAsString())
                                        .from()
                                : Instant.MIN,
                        period.hasEnd()
                                ? read(period.getEndElement().getValueAsString())
                                        .until()
                                : Instant.MAX);
            }
            case Timing timing -> outer(timing);
            default -> null;
        };
    }

    private static @Nullable Span outer(Timing timing) {
        List<Span> all = new ArrayList<>();
        timing.getEvent().forEach(event -> all.add(read(event.getValueAsString())));
        if (timing.getRepeat().hasBoundsPeriod()) {
            Span bounds = of(timing.getRepeat().getBoundsPeriod());
            if (bounds != null) {
                all.add(bounds);
            }
        }
        return all.stream()
                .reduce((a, b) -> new Span(
                        a.from.isBefore(b.from) ? a.from : b.from, a.until.isAfter(b.until) ? a.until : b.until))
                .orElse(null);
    }

    static Span read(String text) {
        return switch (text.length()) {
            case 4 -> days(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
            case 7 -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            case 10 -> days(LocalDate.parse(text), LocalDate.parse(text));
            default -> moment(text);
        };
    }

    private static Span days(LocalDate first, LocalDate last) {
        return new Span(
                first.atStartOfDay(LONDON).toInstant(),
                last.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    private static Span moment(String text) {
        boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
        Instant at = zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(LONDON).toInstant();
        String time = text.substring(11).replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", "");
        long width = 60_000_000_000L;
        if (time.length() > 5) {
            width = 1_000_000_000L;
            for (int digits = time.length() - 9; digits > 0; digits--) {
                width /= 10;
            }
        }
        return new Span(at, at.plusNanos(width));
    }

    /** R4, <em>Search</em>, 3.1.1.4.4. */
    static boolean compares(String prefix, Span asked, Span found) {
        Span above = new Span(asked.until, Instant.MAX);
        Span below = new Span(Instant.MIN, asked.from);
        return switch (prefix) {
            case "eq" -> asked.contains(found);
            case "ne" -> !asked.contains(found);
            case "gt" -> above.overlaps(found);
            case "lt" -> below.overlaps(found);
            case "ge" -> above.overlaps(found) || asked.contains(found);
            case "le" -> below.overlaps(found) || asked.contains(found);
            case "sa" -> !asked.contains(found) && above.contains(found);
            case "eb" -> !asked.contains(found) && below.contains(found);
            default -> throw new AssertionError(prefix);
        };
    }
}

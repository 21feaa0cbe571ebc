package oneplace.record.exchange.looks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import oneplace.record.exchange.looks.LookQuestion.Unreadable;
import oneplace.trust.audit.LookFilter;

/** A date of a search (FHIR R4, <em>Search</em>, 3.1.1.5.3 and 3.1.1.4.5): with a prefix, as exact as it was written. */
final class DateAsked {

    private DateAsked() {}

    /** The looks of a filter that fit a date too. */
    static LookFilter narrow(LookFilter filter, String value) {
        String prefix = value.matches("[a-z]{2}.*") ? value.substring(0, 2) : "eq";
        String date = value.matches("[a-z]{2}.*") ? value.substring(2) : value;
        Instant begins = begins(date);
        Instant ends = ends(date, begins);
        return switch (prefix) {
            case "eq" -> between(filter, begins, ends);
            case "ge" -> between(filter, begins, filter.until());
            case "gt", "sa" -> between(filter, ends, filter.until());
            case "lt", "eb" -> between(filter, filter.from(), begins);
            case "le" -> between(filter, filter.from(), ends);
            default -> throw new Unreadable("A date of AuditEvents may have eq, ge, gt, sa, le, lt or eb before it.");
        };
    }

    private static LookFilter between(LookFilter f, Instant from, Instant until) {
        Instant later = from.isAfter(f.from()) ? from : f.from();
        Instant earlier = until.isBefore(f.until()) ? until : f.until();
        return f.within(later, earlier);
    }

    private static Instant begins(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Year.parse(date).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case 7 ->
                    YearMonth.parse(date).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case 10 -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> OffsetDateTime.parse(date).toInstant();
            };
        } catch (DateTimeException unreadable) {
            throw new Unreadable("A date is written 2026, 2026-11, 2026-11-22 or 2026-11-22T14:00:00Z.");
        }
    }

    private static Instant ends(String date, Instant begins) {
        return switch (date.length()) {
            case 4 -> begins.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
            case 7 -> begins.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
            case 10 -> begins.plus(1, ChronoUnit.DAYS);
            default -> begins.plus(1, date.contains(".") ? ChronoUnit.MILLIS : ChronoUnit.SECONDS);
        };
    }
}

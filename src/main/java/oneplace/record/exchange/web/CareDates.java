package oneplace.record.exchange.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and instants of operations (FHIR R4, <em>Datatypes</em>); a date without a zone is one of Europe/London. */
final class CareDates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private CareDates() {}

    /** When a date or instant begins. @throws Refusal 400 when it is neither */
    static Instant beginning(String name, String text) {
        return of(name, text, false);
    }

    /** When a date or instant is over: the first moment after it. @throws Refusal 400 when it is neither */
    static Instant over(String name, String text) {
        return of(name, text, true);
    }

    /** An instant. @throws Refusal 400 when it is none; a date is taken as its beginning */
    static Instant instant(String name, String text) {
        return of(name, text, false);
    }

    private static Instant of(String name, String text, boolean over) {
        try {
            Matcher parts = DATE.matcher(text);
            if (!parts.matches()) {
                // A plus sign that was not encoded in an address arrives as a space.
                Instant at = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
                return over ? at.plusNanos(1) : at;
            }
            LocalDate day = first(parts);
            return (over ? after(parts, day) : day).atStartOfDay(LONDON).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.badRequest("value", name + " must be a date or an instant of FHIR, such as 2026-03-01.");
        }
    }

    private static LocalDate first(Matcher parts) {
        int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return LocalDate.of(Integer.parseInt(parts.group(1)), month, day);
    }

    private static LocalDate after(Matcher parts, LocalDate day) {
        if (parts.group(2) == null) {
            return Year.of(day.getYear()).plusYears(1).atDay(1);
        }
        return parts.group(3) == null ? YearMonth.from(day).plusMonths(1).atDay(1) : day.plusDays(1);
    }
}

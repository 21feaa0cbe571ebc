package oneplace.record.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of which only the year, or the year and month, may be known: {@code 1943}, {@code 1943-03} or
 * {@code 1943-03-14}, as in the FHIR R4 type <em>date</em>.
 *
 * @param text in one of the three forms; the day exists in the calendar; the year is 1000 to 9999
 */
public record PartialDate(String text) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    public PartialDate {
        if (!holds(text)) {
            throw new IllegalArgumentException("not a date: a date is 1943, 1943-03 or 1943-03-14");
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The date in {@code text}; empty when it is in none of the three forms or no such day exists. */
    public static Optional<PartialDate> parse(String text) {
        return holds(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    private static boolean holds(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        if (text.length() < 10) {
            return true;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The year. */
    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** Whether day, month and year are all known. */
    public boolean whole() {
        return text.length() == 10;
    }

    /** The first day it can be. */
    public LocalDate first() {
        return LocalDate.parse((text + "-01-01").substring(0, 10));
    }

    /** The last day it can be. */
    public LocalDate last() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(year(), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /** Whether both can be the same day: {@code 1943-03} and {@code 1943-03-14} can. */
    public boolean mayBe(PartialDate other) {
        return text.startsWith(other.text) || other.text.startsWith(text);
    }

    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package oneplace.record.sharedrecord.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads a date from left to right. What has no offset is meant in Europe/London. */
final class DateReader {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final String text;
    private int at;

    DateReader(String text) {
        this.text = text;
    }

    /** The range of time it covers; a {@link DateTimeException} when it is no date. */
    DateRange range() {
        LocalDate year = LocalDate.of(digits(4), 1, 1);
        if (year.getYear() < 1) {
            throw unreadable();
        }
        if (ended()) {
            return days(year, year.plusYears(1));
        }
        need('-');
        LocalDate month = LocalDate.of(year.getYear(), digits(2), 1);
        if (ended()) {
            return days(month, month.plusMonths(1));
        }
        need('-');
        LocalDate day = LocalDate.of(year.getYear(), month.getMonthValue(), digits(2));
        if (ended()) {
            return days(day, day.plusDays(1));
        }
        need('T');
        return time(day);
    }

    private DateRange time(LocalDate day) {
        int hour = digits(2);
        need(':');
        int minute = digits(2);
        if (!skip(':')) {
            return zoned(LocalDateTime.of(day, LocalTime.of(hour, minute)), Duration.ofMinutes(1));
        }
        int second = digits(2);
        // a leap second is the end of the second before
        LocalTime time = LocalTime.of(hour, minute, second == 60 ? 59 : second);
        if (!skip('.')) {
            return zoned(LocalDateTime.of(day, time), Duration.ofSeconds(1));
        }
        int start = at;
        int nano = fraction();
        Duration precision = Duration.ofSeconds(1);
        for (int i = start; i < Math.min(at, start + 9); i++) {
            precision = precision.dividedBy(10);
        }
        return zoned(LocalDateTime.of(day, time.withNano(nano)), precision);
    }

    private DateRange zoned(LocalDateTime time, Duration precision) {
        if (ended()) {
            Instant low = time.atZone(LONDON).withEarlierOffsetAtOverlap().toInstant();
            Instant last = time.atZone(LONDON).withLaterOffsetAtOverlap().toInstant();
            return new DateRange(low, last.plus(precision));
        }
        Instant low = time.toInstant(offset());
        if (!ended()) {
            throw unreadable();
        }
        return new DateRange(low, low.plus(precision));
    }

    /** A plus sign that a form turned into a blank is still a plus sign. */
    private ZoneOffset offset() {
        if (skip('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0 && !skip(' ')) {
            need('+');
        }
        int hours = digits(2);
        need(':');
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * digits(2));
    }

    private static DateRange days(LocalDate from, LocalDate until) {
        return new DateRange(
                from.atStartOfDay(LONDON).toInstant(),
                until.atStartOfDay(LONDON).toInstant());
    }

    private boolean ended() {
        return at == text.length();
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void need(char c) {
        if (!skip(c)) {
            throw unreadable();
        }
    }

    private boolean digitFollows() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!digitFollows()) {
                throw unreadable();
            }
            value = value * 10 + text.charAt(at++) - '0';
        }
        return value;
    }

    /** Nanoseconds, from at least one digit; those beyond the ninth do not count. */
    private int fraction() {
        int nano = digits(1) * 100_000_000;
        for (int worth = 10_000_000; digitFollows(); worth /= 10) {
            nano += digits(1) * worth;
        }
        return nano;
    }

    private static DateTimeException unreadable() {
        return new DateTimeException("not a date of FHIR");
    }
}

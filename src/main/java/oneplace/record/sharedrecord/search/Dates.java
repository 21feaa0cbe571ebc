package oneplace.record.sharedrecord.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import oneplace.record.sharedrecord.search.path.ElementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * FHIR's dates as ranges of time. What has no offset is meant in Europe/London; a time that occurs twice there covers
 * both.
 */
final class Dates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Dates() {}

    /**
     * The range of {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, or a date and time ({@code Thh:mm}, seconds and
     * fraction may be missing, {@code Z}, {@code ±hh:mm} or no offset); null for any other text.
     */
    static @Nullable DateRange read(String text) {
        try {
            return new Reader(text).range();
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

    /** Reads one text from left to right. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        DateRange range() {
            int year = digits(4);
            if (year < 1 || ended()) {
                return year < 1
                        ? null
                        : days(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 1, 1).plusYears(1));
            }
            int month = skip('-') ? digits(2) : -1;
            if (month < 1 || ended()) {
                return month < 1
                        ? null
                        : days(
                                LocalDate.of(year, month, 1),
                                LocalDate.of(year, month, 1).plusMonths(1));
            }
            int day = skip('-') ? digits(2) : -1;
            if (day < 1) {
                return null;
            }
            LocalDate date = LocalDate.of(year, month, day);
            if (ended()) {
                return days(date, date.plusDays(1));
            }
            return skip('T') ? time(date) : null;
        }

        private @Nullable DateRange time(LocalDate date) {
            int hour = digits(2);
            int minute = skip(':') ? digits(2) : -1;
            if (hour < 0 || minute < 0) {
                return null;
            }
            Duration precision = Duration.ofMinutes(1);
            int second = 0;
            int nano = 0;
            if (skip(':')) {
                second = digits(2);
                precision = Duration.ofSeconds(1);
                if (second < 0) {
                    return null;
                }
                if (second == 60) {
                    second = 59;
                }
                if (skip('.')) {
                    int places = places();
                    if (places == 0) {
                        return null;
                    }
                    nano = fraction(places);
                    precision = Duration.ofNanos((long) Math.pow(10, 9 - Math.min(places, 9)));
                }
            }
            return zoned(LocalDateTime.of(date, LocalTime.of(hour, minute, second, nano)), precision);
        }

        private @Nullable DateRange zoned(LocalDateTime time, Duration precision) {
            if (ended()) {
                Instant low = time.atZone(LONDON).withEarlierOffsetAtOverlap().toInstant();
                Instant last = time.atZone(LONDON).withLaterOffsetAtOverlap().toInstant();
                return new DateRange(low, last.plus(precision));
            }
            ZoneOffset offset = offset();
            if (offset == null || !ended()) {
                return null;
            }
            Instant low = time.toInstant(offset);
            return new DateRange(low, low.plus(precision));
        }

        /** A plus sign that a form turned into a blank is still a plus sign. */
        private @Nullable ZoneOffset offset() {
            if (skip('Z')) {
                return ZoneOffset.UTC;
            }
            int sign = skip('+') || skip(' ') ? 1 : skip('-') ? -1 : 0;
            int hours = digits(2);
            int minutes = skip(':') ? digits(2) : -1;
            return sign == 0 || hours < 0 || minutes < 0 || minutes > 59
                    ? null
                    : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
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
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        /** The number in exactly {@code count} digits, or −1. */
        private int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
                    return -1;
                }
                value = value * 10 + text.charAt(at) - '0';
            }
            return value;
        }

        private int places() {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end - at;
        }

        private int fraction(int places) {
            int nano = 0;
            for (int i = 0; i < 9; i++) {
                nano = nano * 10 + (i < places ? text.charAt(at + i) - '0' : 0);
            }
            at += places;
            return nano;
        }
    }
}

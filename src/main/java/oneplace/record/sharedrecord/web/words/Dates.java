package oneplace.record.sharedrecord.web.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates as dense pages write them (pages, <em>Formats</em>): <em>Thu 3 Dec 2026</em>, <em>14:10</em>; London time. */
public final class Dates {

    /** Where people read the clock. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern FHIR = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T.+)?)?)?");
    private static final DateTimeFormatter DAY = form("d MMM uuuu");
    private static final DateTimeFormatter SHORT = form("d MMM");
    private static final DateTimeFormatter MONTH = form("MMM uuuu");
    private static final DateTimeFormatter LONG_MONTH = form("MMMM uuuu");
    private static final DateTimeFormatter WEEKDAY = form("EEE d MMM");
    private static final DateTimeFormatter LONG_DAY = form("EEEE d MMMM uuuu");
    private static final DateTimeFormatter PLAIN_DAY = form("d MMMM uuuu");
    private static final DateTimeFormatter TIME = form("HH:mm");

    private Dates() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /** The civil date of an instant. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** <em>2 Oct 2026</em>. */
    public static String day(LocalDate day) {
        return month(DAY.format(day));
    }

    /** <em>2 Oct</em>. */
    public static String brief(LocalDate day) {
        return month(SHORT.format(day));
    }

    /** <em>Fri 2 Oct</em>. */
    public static String weekday(LocalDate day) {
        return month(WEEKDAY.format(day));
    }

    /** <em>Friday 2 October 2026</em>. */
    public static String inFull(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** <em>2 October 2026</em>. */
    public static String spoken(LocalDate day) {
        return PLAIN_DAY.format(day);
    }

    /** <em>October 2026</em>. */
    public static String month(YearMonth month) {
        return LONG_MONTH.format(month);
    }

    /** <em>Oct 2026</em>. */
    public static String monthOf(LocalDate day) {
        return month(MONTH.format(day));
    }

    /** <em>14:10</em>. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON));
    }

    /** <em>2 Oct 2026, 14:10</em>; without the time at midnight, which is how messages say that they do not know it. */
    public static String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(LONDON);
        String day = day(there.toLocalDate());
        return hasTime(instant) ? day + ", " + TIME.format(there) : day;
    }

    /** Whether an instant is more than a day: midnight, here or at Greenwich, stands for a day alone. */
    public static boolean hasTime(Instant instant) {
        return instant.atZone(LONDON).toLocalTime().toSecondOfDay() != 0 && instant.getEpochSecond() % 86_400 != 0;
    }

    /** Whether a text has the form of a FHIR date, dateTime or instant. */
    static boolean isDate(String text) {
        return FHIR.matcher(text).matches();
    }

    /** A FHIR date in words, as exact as it was given: <em>2021</em>, <em>Mar 2026</em>, <em>2 Oct 2026, 14:10</em>. */
    static String fhir(String text) {
        try {
            return switch (text.length()) {
                case 4 -> text;
                case 7 -> month(MONTH.format(YearMonth.parse(text)));
                case 10 -> day(LocalDate.parse(text));
                default -> moment(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    /** British English writes <em>Sept</em> in Java's tables; three letters keep columns even. */
    private static String month(String formatted) {
        return formatted.replace("Sept", "Sep");
    }
}

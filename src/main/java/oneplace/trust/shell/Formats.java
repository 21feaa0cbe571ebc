package oneplace.trust.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates, times and figures as pages show them. The long forms stand on public pages, the short ones on staff pages. Times
 * are those of Europe/London: convert before calling.
 */
public final class Formats {

    private static final Locale BRITAIN = Locale.UK;
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", BRITAIN);
    private static final DateTimeFormatter LONG_WITH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", BRITAIN);
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    private Formats() {}

    /** 3 December 2026. */
    public static String longDate(LocalDate day) {
        return LONG.format(day);
    }

    /** Thursday 3 December 2026. */
    public static String longDay(LocalDate day) {
        return LONG_WITH_DAY.format(day);
    }

    /** 2.10pm, noon, midnight. */
    public static String longTime(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : "." + two(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** 3 Dec 2026. */
    public static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /** Thu 3 Dec 2026. */
    public static String day(LocalDate day) {
        return DAYS[day.getDayOfWeek().getValue() - 1] + " " + date(day);
    }

    /** Thu 3 Dec: in lists where the year is plain. */
    public static String dayOfYear(LocalDate day) {
        return DAYS[day.getDayOfWeek().getValue() - 1] + " " + day.getDayOfMonth() + " "
                + MONTHS[day.getMonthValue() - 1];
    }

    /** December 2026: a heading in a timeline. */
    public static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", BRITAIN).format(day);
    }

    /** 14:10. */
    public static String time(LocalTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    /** 14 Mar 1943 (83 y); months below two years, days below two months. */
    public static String born(LocalDate birth, LocalDate today) {
        return date(birth) + " (" + age(birth, today) + ")";
    }

    /** 83 y, 14 months, 12 days. */
    public static String age(LocalDate birth, LocalDate today) {
        Period age = Period.between(birth, today);
        if (age.getYears() >= 2) {
            return age.getYears() + " y";
        }
        long months = age.toTotalMonths();
        if (months >= 2) {
            return months + " months";
        }
        long days = birth.until(today, java.time.temporal.ChronoUnit.DAYS);
        return days == 1 ? "1 day" : days + " days";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}

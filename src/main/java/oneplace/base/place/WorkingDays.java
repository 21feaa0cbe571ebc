package oneplace.base.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counting in working days: Saturdays, Sundays and bank holidays do not count (Banking and Financial Dealings Act 1971,
 * s.1 and Sch. 1, with the days proclaimed under it). Pure; the days are data.
 */
public final class WorkingDays {

    private final String code;
    private final String name;
    private final Year from;
    private final Year to;
    private final SortedMap<LocalDate, Holiday> holidays;

    /**
     * A calendar that knows every holiday of the years {@code from} to {@code to}, both included.
     *
     * @param code its name in files: {@code england-and-wales}
     */
    public WorkingDays(String code, String name, Year from, Year to, Collection<Holiday> holidays) {
        this.code = code;
        this.name = name;
        this.from = from;
        this.to = to;
        var days = new TreeMap<LocalDate, Holiday>();
        holidays.forEach(holiday -> days.put(holiday.date(), holiday));
        this.holidays = Collections.unmodifiableSortedMap(days);
    }

    /** Its name in files. */
    public String code() {
        return code;
    }

    /** Its name for people. */
    public String name() {
        return name;
    }

    /** The first year it knows. */
    public Year from() {
        return from;
    }

    /** The last year it knows. */
    public Year to() {
        return to;
    }

    /** Its holidays in order. */
    public Collection<Holiday> holidays() {
        return holidays.values();
    }

    /** Whether another calendar says the same in every part. */
    public boolean sameAs(WorkingDays other) {
        return code.equals(other.code)
                && name.equals(other.name)
                && from.equals(other.from)
                && to.equals(other.to)
                && holidays.equals(other.holidays);
    }

    /** Whether anybody is expected at a desk on {@code day}. Refuses a day outside its years. */
    public boolean isWorkingDay(LocalDate day) {
        check(day);
        return !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /**
     * The day {@code count} working days after {@code day}, which itself does not count; with 0 the same day, working or
     * not. Refuses a negative count.
     */
    public LocalDate after(LocalDate day, int count) {
        return step(day, count, 1);
    }

    /** The day {@code count} working days before {@code day}, which itself does not count. Refuses a negative count. */
    public LocalDate before(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** The same day if it is a working day, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** How many working days lie after {@code start} up to and including {@code end}; 0 when it is not later. */
    public int between(LocalDate start, LocalDate end) {
        int count = 0;
        for (LocalDate at = start.plusDays(1); !at.isAfter(end); at = at.plusDays(1)) {
            count += isWorkingDay(at) ? 1 : 0;
        }
        return count;
    }

    /**
     * The last day to publish so that {@code clear} clear working days lie between: neither the day of publication nor
     * the day of the {@code event} counts, and publication is itself on a working day (Local Government Act 1972,
     * s.100B(3) and Sch. 12 para. 4).
     */
    public LocalDate publishBy(LocalDate event, int clear) {
        return before(event, clear + 1);
    }

    private LocalDate step(LocalDate day, int count, int direction) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of working days is never negative");
        }
        check(day);
        LocalDate at = day;
        int left = count;
        while (left > 0) {
            at = at.plusDays(direction);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    private void check(LocalDate day) {
        if (day.getYear() < from.getValue() || day.getYear() > to.getValue()) {
            throw new IllegalArgumentException(
                    "the calendar \"" + code + "\" knows the years " + from + " to " + to + ", not " + day.getYear());
        }
    }
}

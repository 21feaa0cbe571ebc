package oneplace.record.privacy.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.London;

/**
 * The days looks are asked for, both included.
 *
 * @param from the first
 * @param to the last
 */
record Period(LocalDate from, LocalDate to) {

    /** What is typed, or the standard where nothing is; what cannot be read is said of its field. */
    static Period read(Kept asked, LocalDate today, int months, Map<String, String> errors) {
        LocalDate from = date(asked, "from", errors).orElse(today.minusMonths(months));
        LocalDate to = date(asked, "to", errors).orElse(today);
        if (to.isBefore(from)) {
            errors.putIfAbsent("to-day", "The last day must not lie before the first");
            return new Period(today.minusMonths(months), today);
        }
        return new Period(from, to);
    }

    private static Optional<LocalDate> date(Kept asked, String field, Map<String, String> errors) {
        String day = asked.text(field + "-day");
        String month = asked.text(field + "-month");
        String year = asked.text(field + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return Optional.of(date);
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            // said below
        }
        errors.put(field + "-day", "Enter a real date, such as 2 10 2026, or nothing");
        return Optional.empty();
    }

    /** When the first day begins here. */
    Instant begins() {
        return from.atStartOfDay(London.ZONE).toInstant();
    }

    /** When the last day is over here. */
    Instant ends() {
        return to.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    }
}

package oneplace.record.privacy.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import oneplace.base.kernel.London;
import oneplace.base.place.WorkingDays;

/**
 * When a second pair of eyes is usually at work: on working days from one hour to another, by London's clock.
 *
 * @param from the first hour, 0 to 23
 * @param until the hour at which they end, 1 to 24
 */
public record WorkingHours(int from, int until, WorkingDays days) {

    /** Whether a moment lies outside. A day the calendar does not know counts by its weekday being unknown: outside. */
    public boolean outside(Instant at) {
        ZonedDateTime there = at.atZone(London.ZONE);
        try {
            return !days.isWorkingDay(there.toLocalDate()) || there.getHour() < from || there.getHour() >= until;
        } catch (DateTimeException | IllegalArgumentException beyondTheCalendar) {
            return true;
        }
    }
}

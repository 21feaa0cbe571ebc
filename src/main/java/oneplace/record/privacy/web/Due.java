package oneplace.record.privacy.web;

import java.time.LocalDate;
import oneplace.base.place.WorkingDays;
import oneplace.trust.shell.Formats;

/**
 * How much of the time for something is gone.
 *
 * @param kind running, soon or late, as the clock sign has it
 * @param gone 0 to 1
 * @param left <em>2 working days left</em>
 * @param by <em>answer by Thu 3 Dec</em>
 */
public record Due(String kind, double gone, String left, String by) {

    /** A clock from the day something began until the day it is due. @param what what is due: "answer", "check" */
    static Due of(LocalDate began, LocalDate due, LocalDate today, WorkingDays days, String what) {
        String by = what + " by " + Formats.dayOfYear(due);
        if (today.isAfter(due)) {
            int late = days.between(due, today);
            return new Due("late", 1, late == 0 ? "Late" : "Late by " + plural(late), by);
        }
        int left = days.between(today, due);
        int all = Math.max(1, days.between(began, due));
        double gone = Math.min(1, Math.max(0, 1 - (double) left / all));
        return new Due(left <= 1 ? "soon" : "running", gone, left == 0 ? "Today" : plural(left) + " left", by);
    }

    private static String plural(int count) {
        return count == 1 ? "1 working day" : count + " working days";
    }
}

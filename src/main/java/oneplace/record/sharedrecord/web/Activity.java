package oneplace.record.sharedrecord.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;

/**
 * How many contacts there were in each of the last thirteen weeks.
 *
 * @param weeks oldest first
 */
public record Activity(List<Week> weeks) {

    private static final int WEEKS = 13;
    private static final int STEP = 58;
    private static final int BASE = 50;
    private static final double TALLEST = 36;

    /** A week from its Monday. */
    public record Week(LocalDate monday, int contacts) {}

    /** Where a bar of the chart stands: the figures of an SVG rectangle and of the number on it. */
    public record Bar(int x, String y, String height, int middle, String above, int contacts) {}

    /** The chart's numbers; empty when there was no contact at all. */
    static Optional<Activity> of(Collection<ReadEntry> entries, Instant now) {
        LocalDate today = Dates.day(now);
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int[] counts = new int[WEEKS];
        for (ReadEntry entry : entries) {
            long ago = ChronoUnit.WEEKS.between(
                    entry.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), last);
            if (entry.family() == Family.CONTACT
                    && ago >= 0
                    && ago < WEEKS
                    && !entry.at().isAfter(now)) {
                counts[WEEKS - 1 - (int) ago]++;
            }
        }
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            weeks.add(new Week(last.minusWeeks(WEEKS - 1L - i), counts[i]));
        }
        return weeks.stream().anyMatch(week -> week.contacts() > 0)
                ? Optional.of(new Activity(List.copyOf(weeks)))
                : Optional.empty();
    }

    /** The finding: how many, and when most. */
    public String finding() {
        int all = weeks.stream().mapToInt(Week::contacts).sum();
        Week most = weeks.stream()
                .reduce((a, b) -> b.contacts() > a.contacts() ? b : a)
                .orElseThrow();
        return (all == 1 ? "1 contact" : all + " contacts") + " in 13 weeks, most in the week of "
                + Dates.brief(most.monday()) + " (" + most.contacts() + ")";
    }

    /** The figures in words, for whoever does not see the chart. */
    public String label() {
        return "Contacts per week, " + Dates.spoken(weeks.getFirst().monday()) + " to "
                + Dates.spoken(weeks.getLast().monday()) + ": "
                + weeks.stream().map(week -> String.valueOf(week.contacts())).collect(Collectors.joining(", "));
    }

    /** The bars on a drawing of 760 by 74. */
    public List<Bar> bars() {
        int most = weeks.stream().mapToInt(Week::contacts).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            int contacts = weeks.get(i).contacts();
            double height = Math.max(1, TALLEST * contacts / most);
            int x = 4 + i * STEP;
            bars.add(new Bar(x, tenths(BASE - height), tenths(height), x + 20, tenths(BASE - height - 4), contacts));
        }
        return bars;
    }

    private static String tenths(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }
}

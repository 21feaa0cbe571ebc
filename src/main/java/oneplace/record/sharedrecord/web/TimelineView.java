package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Place;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;
import oneplace.trust.shell.tag.Moment;

/**
 * One page of a timeline.
 *
 * @param ahead what is to come; empty on later pages
 * @param past by month, latest first
 * @param today on the first page: "Thursday 19 November 2026"
 * @param count in words: "45 entries from 7 organisations"
 * @param period what the page covers, in words
 * @param earlier the query of the next page; empty on the last
 * @param later whether this is not the first page
 */
public record TimelineView(
        Optional<Moment.Stretch> ahead,
        List<Moment.Stretch> past,
        Optional<String> today,
        String count,
        String period,
        Optional<String> earlier,
        boolean later) {

    /** So many occasions on a page, or a few more so that no day is cut in two. */
    static final int PAGE = 50;

    /** The entries a timeline may show at all. */
    static List<ReadEntry> shown(List<ReadEntry> entries) {
        return entries.stream().filter(entry -> entry.family() != Family.HIDDEN).toList();
    }

    /** The page. @param entries as {@link #shown}, latest first */
    static TimelineView of(List<ReadEntry> entries, TimelineFilter filter, Place place, Instant now) {
        Set<Integer> numbers = filter.numbers(place);
        List<ReadEntry> wanted =
                entries.stream().filter(entry -> filter.wants(entry, numbers)).toList();
        boolean first = filter.before().isEmpty();
        List<Moment> ahead = wanted.stream()
                .filter(entry -> first && entry.at().isAfter(now))
                .map(Telling::ahead)
                .toList();
        List<ReadEntry> past = wanted.stream()
                .filter(entry -> !entry.at().isAfter(now))
                .filter(entry -> filter.before().map(entry.day()::isBefore).orElse(true))
                .toList();
        List<Occasion> occasions = new ArrayList<>();
        Optional<LocalDate> stop = page(past, filter, occasions);
        return new TimelineView(
                ahead.isEmpty() ? Optional.empty() : Optional.of(new Moment.Stretch("Ahead", ahead)),
                months(occasions, filter),
                first ? Optional.of(Dates.inFull(Dates.day(now))) : Optional.empty(),
                count(wanted),
                period(
                        occasions,
                        ahead.isEmpty()
                                ? Optional.empty()
                                : wanted.stream().map(ReadEntry::day).findFirst()),
                stop.map(filter::earlier),
                !first);
    }

    /** Fills a page day by day; the last of its days, if older ones are left. */
    private static Optional<LocalDate> page(List<ReadEntry> past, TimelineFilter filter, List<Occasion> into) {
        Map<LocalDate, List<ReadEntry>> days = new LinkedHashMap<>();
        LocalDate last = null;
        for (ReadEntry entry : past) {
            if (!entry.day().equals(last)) {
                if (last != null) {
                    into.addAll(occasions(days.getOrDefault(last, List.of()), filter));
                }
                if (into.size() >= PAGE) {
                    return Optional.ofNullable(last);
                }
                last = entry.day();
            }
            days.computeIfAbsent(last, day -> new ArrayList<>()).add(entry);
        }
        if (last != null) {
            into.addAll(occasions(days.getOrDefault(last, List.of()), filter));
        }
        return Optional.empty();
    }

    private static List<Occasion> occasions(List<ReadEntry> ofDay, TimelineFilter filter) {
        return filter.each() ? ofDay.stream().map(Occasion::alone).toList() : Occasion.of(ofDay);
    }

    private static List<Moment.Stretch> months(List<Occasion> occasions, TimelineFilter filter) {
        Map<YearMonth, List<Occasion>> months = new LinkedHashMap<>();
        occasions.forEach(occasion -> months.computeIfAbsent(YearMonth.from(occasion.day()), month -> new ArrayList<>())
                .add(occasion));
        return months.entrySet().stream()
                .map(month -> new Moment.Stretch(
                        Dates.month(month.getKey()),
                        filter.each() ? Telling.each(month.getValue()) : Telling.month(month.getValue())))
                .toList();
    }

    /** In words: <em>45 entries from 7 organisations</em>. */
    static String count(List<ReadEntry> wanted) {
        long organisations =
                wanted.stream().map(ReadEntry::organisation).distinct().count();
        return (wanted.size() == 1 ? "1 entry" : wanted.size() + " entries") + " from "
                + (organisations == 1 ? "1 organisation" : organisations + " organisations");
    }

    private static String period(List<Occasion> occasions, Optional<LocalDate> latest) {
        if (occasions.isEmpty()) {
            return latest.map(day -> "Until " + Dates.spoken(day)).orElse("Nothing in this period");
        }
        LocalDate to = latest.orElse(occasions.getFirst().day());
        LocalDate from = occasions.getLast().day();
        return from.equals(to) ? Dates.spoken(from) : Dates.spoken(from) + " to " + Dates.spoken(to);
    }
}

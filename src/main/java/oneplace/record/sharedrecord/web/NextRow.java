package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;
import oneplace.record.sharedrecord.web.words.Headlines;

/** Something that is to come. {@code when}: "Fri 20 Nov 10:30". {@code says}: where, with whom; may be empty. */
public record NextRow(String when, String title, String says, By by, String href) {

    private static final int SHOWN = 4;
    private static final Set<Family> OF_INTEREST = EnumSet.of(Family.CONTACT, Family.PLAN);

    /** What comes next, soonest first; what was cancelled is left out. */
    static List<NextRow> of(Collection<ReadEntry> entries, Instant now) {
        return entries.stream()
                .filter(entry -> entry.at().isAfter(now) && OF_INTEREST.contains(entry.family()))
                .sorted(Comparator.comparing(ReadEntry::at))
                .filter(entry -> entry.headline().standing().stands())
                .limit(SHOWN)
                .map(NextRow::row)
                .toList();
    }

    /** Where and with whom; the organisation when the entry says neither. */
    static String where(ReadEntry entry) {
        String says = entry.headline().says();
        String with = entry.headline()
                .author()
                .filter(author -> !author.startsWith(entry.by().name()))
                .orElse("");
        String both = Banner.with(says, says.contains(with) ? "" : with);
        return both.isEmpty() ? entry.by().name() : Headlines.capital(both);
    }

    private static NextRow row(ReadEntry entry) {
        String time = Dates.hasTime(entry.at()) ? " " + Dates.time(entry.at()) : "";
        return new NextRow(
                Dates.weekday(entry.day()) + time, entry.headline().title(), where(entry), entry.by(), entry.href());
    }
}

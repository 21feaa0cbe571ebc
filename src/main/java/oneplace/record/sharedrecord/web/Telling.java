package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;
import oneplace.record.sharedrecord.web.words.Headline;
import oneplace.record.sharedrecord.web.words.Headlines;
import oneplace.record.sharedrecord.web.words.Kind;
import oneplace.trust.shell.tag.Moment;

/** Tells occasions as moments of a timeline; what one organisation did three times or more in a month becomes one. */
final class Telling {

    private static final int REPEATED = 3;
    private static final int SAID = 3;
    private static final int FOLDED = 12;
    private static final Set<Family> WORTH_SAYING = EnumSet.of(Family.PROBLEM, Family.MEDICINE, Family.LETTER);

    private Telling() {}

    /** The moments of one month, in the order of their latest occasion. @param occasions of that month, latest first */
    static List<Moment> month(List<Occasion> occasions) {
        Map<String, List<Occasion>> alike = new LinkedHashMap<>();
        for (Occasion occasion : occasions) {
            alike.computeIfAbsent(likeness(occasion), like -> new ArrayList<>()).add(occasion);
        }
        Map<Occasion, Moment> moments = new LinkedHashMap<>();
        for (List<Occasion> same : alike.values()) {
            if (same.size() >= REPEATED) {
                moments.put(same.getFirst(), folded(same));
            } else {
                same.forEach(occasion -> moments.put(occasion, moment(occasion)));
            }
        }
        return occasions.stream().filter(moments::containsKey).map(moments::get).toList();
    }

    /** A moment for each, nothing folded. */
    static List<Moment> each(List<Occasion> occasions) {
        return occasions.stream().map(Telling::moment).toList();
    }

    /** Something that is to come, with its time. */
    static Moment ahead(ReadEntry entry) {
        String time = Dates.hasTime(entry.at()) ? ", " + Dates.time(entry.at()) : "";

        return new Moment(
                Dates.weekday(entry.day()) + time,
                entry.by().sign(),
                entry.headline().heading(),
                entry.href(),
                NextRow.where(entry),
                null,
                null);
    }

    private static String likeness(Occasion occasion) {
        return occasion.lead().organisation() + " "
                + (occasion.alike()
                                ? occasion.lead().entry().key() + ""
                                : subject(occasion.lead().headline().heading()))
                        .toLowerCase(Locale.UK);
    }

    /** What stands before a colon: "Appointment: sore throat" and "Appointment: headache" are both appointments. */
    private static String subject(String heading) {
        int colon = heading.indexOf(": ");
        return colon > 0 ? heading.substring(0, colon) : heading;
    }

    private static Moment moment(Occasion occasion) {
        return occasion.alike() ? several(occasion) : led(occasion);
    }

    /** Several of a kind, written at once: <em>5 medicines</em>. */
    private static Moment several(Occasion occasion) {
        ReadEntry lead = occasion.lead();
        String names = occasion.all().stream()
                .map(entry -> entry.headline().heading())
                .limit(SAID)
                .collect(Collectors.joining("; "));
        String counts = Headlines.capital(counts(occasion.all()));
        return new Moment(
                Dates.weekday(occasion.day()),
                lead.by().sign(),
                counts,
                null,
                occasion.all().size() > SAID ? names + " …" : names,
                small(lead),
                inside("Show them", occasion.all()));
    }

    private static Moment led(Occasion occasion) {
        ReadEntry lead = occasion.lead();
        return new Moment(
                Dates.weekday(occasion.day()),
                lead.by().sign(),
                lead.headline().heading(),
                lead.href(),
                says(occasion),
                small(lead),
                occasion.with().isEmpty() ? null : inside("With it: " + counts(occasion.with()), occasion.with()));
    }

    private static String says(Occasion occasion) {
        Headline lead = occasion.lead().headline();
        String length = lead.detail("Length");
        String with = occasion.with().stream()
                .filter(entry -> WORTH_SAYING.contains(entry.family()))
                .limit(SAID)
                .map(entry -> entry.kind().one() + ": " + entry.headline().heading())
                .collect(Collectors.joining(". "));
        return List.of(length, lead.says(), with).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static Content small(ReadEntry entry) {
        By by = entry.by();
        String who = entry.headline()
                .author()
                .filter(author -> !author.equals(by.name()))
                .orElse("");
        String line = entry.kind().one() + " · " + by.name() + (who.isEmpty() ? "" : " · " + who);
        return output -> output.writeUserContent(line);
    }

    private static Moment folded(List<Occasion> same) {
        ReadEntry latest = same.getFirst().lead();
        LocalDate first = same.getLast().day();
        String subject = subject(latest.headline().heading());
        boolean visits = latest.family() == Family.CONTACT;
        String often = same.size() + (visits ? " visits" : " times");
        String about = same.stream()
                .map(occasion -> occasion.lead().headline())
                .map(headline -> headline.heading().length() > subject.length() + 2
                        ? headline.heading().substring(subject.length() + 2)
                        : headline.says())
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(SAID)
                .collect(Collectors.joining("; "));
        List<ReadEntry> all =
                same.stream().flatMap(occasion -> occasion.all().stream()).toList();
        return new Moment(
                first.getDayOfMonth() == same.getFirst().day().getDayOfMonth()
                        ? Dates.weekday(first)
                        : first.getDayOfMonth() + " to "
                                + Dates.brief(same.getFirst().day()),
                latest.by().sign(),
                subject + ", " + often,
                null,
                Headlines.capital(about),
                small(latest),
                inside("Show the " + often, all));
    }

    private static String counts(List<ReadEntry> entries) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        entries.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey().count(count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Moment.Folded inside(String summary, List<ReadEntry> entries) {
        return new Moment.Folded(summary, output -> {
            output.writeContent("<ul class=\"op-plain-list\">");
            for (ReadEntry entry : entries.subList(0, Math.min(FOLDED, entries.size()))) {
                output.writeContent("<li>");
                output.writeUserContent(Dates.brief(entry.day()) + " ");
                output.writeContent("<a href=\"" + entry.href() + "\">");
                output.writeUserContent(entry.headline().heading());
                output.writeContent("</a>");
                output.writeUserContent(
                        entry.headline().says().isEmpty()
                                ? ""
                                : " " + entry.headline().says());
                output.writeContent("</li>");
            }
            output.writeContent("</ul>");
            if (entries.size() > FOLDED) {
                output.writeContent("<p><a href=\"" + unfolded(entries) + "\">");
                output.writeUserContent("All " + entries.size() + ", each on its own line");
                output.writeContent("</a></p>");
            }
        });
    }

    /** Where the same entries stand unfolded: those days of that organisation alone. */
    private static String unfolded(List<ReadEntry> entries) {
        return entries.getFirst().timeline()
                + TimelineFilter.unfolded(
                        entries.getFirst().organisationCode(),
                        entries.getLast().day(),
                        entries.getFirst().day());
    }
}

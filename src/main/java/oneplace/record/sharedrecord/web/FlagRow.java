package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.shell.tag.PersonBanner;

/** Something staff should notice: an active flag that is no alert. {@code small}: since when. */
public record FlagRow(String title, String small, By by, String href) {

    /** HL7 flag-category: what could harm if it were overlooked stands in the banner of every page. */
    private static final Set<String> ALERTING = Set.of("safety", "clinical", "drug", "behavioral", "contact");

    private static final int ALERTS = 8;

    /** The flags that are up and no alerts, latest first. */
    static List<FlagRow> of(Collection<ReadEntry> entries, Instant now) {
        return up(entries, now)
                .filter(entry -> !alerting(entry))
                .map(entry -> new FlagRow(
                        entry.headline().title(), "Since " + Dates.day(entry.day()), entry.by(), entry.href()))
                .toList();
    }

    /** The lines of the banner: allergies first, then flags that alert. */
    static List<Content> alerts(List<AllergyRow> allergies, Collection<ReadEntry> entries, Instant now) {
        List<Content> lines = new ArrayList<>();
        allergies.stream()
                .filter(allergy -> !allergy.none())
                .map(allergy -> PersonBanner.line(
                        "Allergy:",
                        allergy.title() + (allergy.reaction().isEmpty() ? "" : " (" + allergy.reaction() + ")")))
                .forEach(lines::add);
        up(entries, now).filter(FlagRow::alerting).map(FlagRow::alert).forEach(lines::add);
        if (lines.size() > ALERTS) {
            int more = lines.size() - ALERTS + 1;
            lines = new ArrayList<>(lines.subList(0, ALERTS - 1));
            lines.add(PersonBanner.line("And " + more + " more,", "below"));
        }
        return List.copyOf(lines);
    }

    private static Content alert(ReadEntry entry) {
        String title = entry.headline().title();
        int colon = title.indexOf(": ");
        return colon > 0
                ? PersonBanner.line(title.substring(0, colon + 1), title.substring(colon + 2))
                : PersonBanner.line(title);
    }

    private static Stream<ReadEntry> up(Collection<ReadEntry> entries, Instant now) {
        return entries.stream()
                .filter(entry -> entry.type().equals("Flag") && !entry.at().isAfter(now))
                .filter(entry -> entry.resource().path("status").asString("").equals("active"));
    }

    private static boolean alerting(ReadEntry entry) {
        return Codings.ofAll(entry.resource().path("category")).stream().anyMatch(ALERTING::contains);
    }
}

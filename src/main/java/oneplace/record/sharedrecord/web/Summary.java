package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Place;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;
import oneplace.trust.shell.tag.Fact;

/**
 * The record on one screen.
 *
 * @param called what to call the person
 * @param everProblems how many problems were and are
 * @param circle who stands by them, without those who are paid
 * @param count how many entries the viewer may see, from how many organisations
 */
public record Summary(
        String called,
        Optional<OwnWords> ownWords,
        List<NextRow> next,
        List<FlagRow> flags,
        List<ProblemRow> problems,
        int everProblems,
        List<MedicineRow> medicines,
        List<AllergyRow> allergies,
        List<MeasurementRow> measurements,
        List<DeviceRow> devices,
        List<RecentRow> recent,
        List<Fact> care,
        List<CircleRow> circle,
        String count) {

    /** The last things that happened. */
    public record RecentRow(String when, By by, String title, String href) {}

    /** Somebody of the circle. {@code says}: relation, role, how to reach them. */
    public record CircleRow(String name, String says) {}

    private static final int RECENT = 8;
    private static final Set<Family> HAPPENING = EnumSet.of(Family.CONTACT, Family.PLAN, Family.LETTER, Family.PROBLEM);

    /** What the page says. @param entries latest first */
    static Summary of(
            Person person,
            Optional<NamedContact> contact,
            List<CircleMember> circle,
            List<ReadEntry> entries,
            Place place,
            Instant now) {
        List<ReadEntry> shown = TimelineView.shown(entries);
        return new Summary(
                Banner.called(person),
                OwnWords.of(entries),
                NextRow.of(entries, now),
                FlagRow.of(entries, now),
                ProblemRow.of(entries),
                ProblemRow.ever(entries),
                MedicineRow.of(entries),
                AllergyRow.of(entries),
                MeasurementRow.of(entries),
                DeviceRow.of(entries),
                recent(shown, now),
                CareAndSupport.of(person, contact, circle, entries, place, now),
                circle.stream()
                        .filter(member -> member.current() && member.kind() != CircleKind.PAID)
                        .map(Summary::row)
                        .toList(),
                TimelineView.count(shown));
    }

    private static CircleRow row(CircleMember member) {
        String guide = member.guide() && !member.role().contains("Personal Guide") ? "Personal Guide" : "";
        return new CircleRow(member.name(), Banner.with(member.relation(), guide, member.role(), member.reach()));
    }

    private static List<RecentRow> recent(List<ReadEntry> shown, Instant now) {
        return shown.stream()
                .filter(entry -> !entry.at().isAfter(now) && HAPPENING.contains(entry.family()))
                .limit(RECENT)
                .map(entry -> new RecentRow(
                        Dates.day(now).getYear() == entry.day().getYear()
                                ? Dates.brief(entry.day())
                                : Dates.day(entry.day()),
                        entry.by(),
                        entry.headline().heading(),
                        entry.href()))
                .toList();
    }
}

package oneplace.record.sharedrecord.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Detail;
import oneplace.record.sharedrecord.web.words.Headline;
import oneplace.record.sharedrecord.web.words.Headlines;

/**
 * One entry in full, as it is now, and its versions.
 *
 * @param says may be empty
 * @param details with when, whose it is and of which class
 * @param versions latest first
 */
public record EntryView(
        String kind, String heading, String says, By by, List<Detail> details, List<VersionRow> versions) {

    /** One version. {@code heading}: what it was called then. {@code received}: where its text can be read. */
    public record VersionRow(int number, String written, By by, String heading, String received) {}

    /** The entry. @param versions its versions, latest first; at least one */
    static EntryView of(List<ReadEntry> versions) {
        ReadEntry now = versions.getFirst();
        Headline line = now.headline();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("When", Dates.moment(now.at())));
        line.author()
                .filter(author -> line.details().stream()
                        .noneMatch(detail -> detail.words().equals(author)))
                .ifPresent(author -> details.add(new Detail("Who", author)));
        details.addAll(line.details());
        details.add(new Detail("Kind of information", classes(now)));
        return new EntryView(
                line.kind().one(),
                line.heading(),
                line.says(),
                now.by(),
                List.copyOf(details),
                versions.stream().map(EntryView::row).toList());
    }

    private static VersionRow row(ReadEntry version) {
        int number = version.entry().version();
        return new VersionRow(
                number,
                Dates.moment(version.entry().updated()),
                version.by(),
                version.headline().line(),
                version.href() + "/versions/" + number);
    }

    private static String classes(ReadEntry entry) {
        return Arrays.stream(InformationClass.values())
                .filter(entry::is)
                .map(of -> Headlines.capital(of.code().replace('-', ' ')))
                .collect(Collectors.joining(", "));
    }
}

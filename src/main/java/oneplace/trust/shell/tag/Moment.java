package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.List;
import oneplace.base.place.OrganisationSign;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param when as shown: "Thu 3 Dec, 11:00"
 * @param sign whose entry it is
 * @param title what it is
 * @param href where it can be read; null: nowhere
 * @param says a line or two
 * @param small a smaller line: documents, a state
 * @param folded repeated entries told as one: the words to open them, and what is inside
 */
public record Moment(
        String when,
        OrganisationSign sign,
        String title,
        @Nullable String href,
        @Nullable String says,
        @Nullable Content small,
        @Nullable Folded folded) {

    /** Entries folded into one. */
    public record Folded(String summary, Content inside) {}

    /** A stretch of a timeline under one heading: "Ahead", "November 2026". */
    public record Stretch(String heading, List<Moment> moments) {}
}

package oneplace.record.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import oneplace.base.kernel.London;
import oneplace.base.place.OrganisationSign;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Verb;
import oneplace.trust.shell.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A look as a page tells it.
 *
 * @param look what the log has
 * @param looker what kind of viewer looked
 * @param who the name to show
 * @param sign of the viewer's organisation; null when there is none
 * @param from the organisation, or what stands in its place
 * @param saw what was seen
 * @param why the purpose, and what brought it about
 * @param sentence all of it in one sentence
 */
public record LookLine(
        FoldedLook look,
        Looker looker,
        String who,
        @Nullable OrganisationSign sign,
        String from,
        String saw,
        String why,
        String sentence) {

    /** <em>19 Nov 2026, 9.42am</em>; for several <em>19 Nov 2026, 9.42am to 4.05pm, 7 times</em>. */
    public String when() {
        String day = Formats.date(London.day(look.last()));
        String last = time(look.last());
        if (look.count() == 1) {
            return day + ", " + last;
        }
        String first = time(look.first());
        return day + ", " + (first.equals(last) ? last : first + " to " + last) + ", " + look.count() + " times";
    }

    /** What can be quoted on the telephone. */
    public String reference() {
        return look.latest().reference();
    }

    /** Whether it is a look of the person who reads this. */
    public boolean own() {
        return looker == Looker.SELF;
    }

    /** Whether it was an emergency. */
    public boolean emergency() {
        return look.verb() == Verb.BREAK_GLASS;
    }

    /** Whether something left the record on paper or in a file. */
    public boolean takenAway() {
        return look.verb() == Verb.PRINT || look.verb() == Verb.EXPORT;
    }

    /** Whether nothing was shown. */
    public boolean refused() {
        return look.verb() == Verb.REFUSED;
    }

    /** The day, here. */
    LocalDate day() {
        return London.day(look.last());
    }

    static String time(Instant at) {
        return Formats.longTime(
                at.atZone(London.ZONE).toLocalTime().withSecond(0).withNano(0));
    }
}

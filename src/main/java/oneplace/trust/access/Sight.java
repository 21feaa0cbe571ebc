package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneplace.base.kernel.Purpose;
import oneplace.trust.identity.Horizon;

/**
 * What one viewer may see at one moment, as SQL that a query carries inside, so that lists, counts, chains and pages
 * cannot show more than a read would.
 *
 * <p>For a person it yields one row of two masks, or none when there is no live relationship. For an entry it compares
 * the masks with the entry's classes. The rules (rules-care, <em>Access</em>):
 *
 * <ol>
 *   <li>A live relationship between one of the viewer's teams and the person, for a purpose the viewer acts for, opens
 *       the classes of that purpose for which the viewer is cleared.
 *   <li>The person's choice closes classes: for a team before its organisation, for an organisation before everybody; at
 *       one level withholding wins.
 *   <li>The author's own organisation keeps sight of what it wrote, whatever the person chose; never without clearance.
 * </ol>
 */
public final class Sight {

    private final Viewer viewer;
    private final Timestamp at;

    private Sight(Viewer viewer, Instant at) {
        this.viewer = viewer;
        this.at = Timestamp.from(at);
    }

    /** The sight of a viewer at a moment. */
    public static Sight of(Viewer viewer, Instant at) {
        return new Sight(viewer, at);
    }

    public Viewer viewer() {
        return viewer;
    }

    /**
     * The decision on a person, to be joined laterally: a parenthesised subquery with the columns {@code hidden} and
     * {@code hidden_from_author}, both masks of classes. No row: nothing of this person.
     *
     * @param person an SQL expression for the person's number, such as {@code p.person}
     */
    public Fragment decisionOn(String person) {
        List<Object> values = new ArrayList<>();
        String opened = viewer.horizon() == Horizon.WHOLE_PLACE ? everyone(values) : related(person, values);
        values.add(viewer.teams());
        values.add(viewer.teams());
        values.add(viewer.organisation());
        values.add(viewer.organisation());
        values.add(Viewers.parties(viewer));
        values.add(at);
        values.add(at);
        String sql = """
                (select ~(o.opened & ~(coalesce(c.team_withheld, 0)
                                       | (coalesce(c.organisation_withheld, 0) & ~coalesce(c.team_shared, 0))
                                       | (coalesce(c.everybody_withheld, 0)
                                          & ~(coalesce(c.team_shared, 0) | coalesce(c.organisation_shared, 0))))) as hidden,
                        ~o.opened as hidden_from_author
                   from %s o
                   left join lateral (
                        select bit_or(s.class) filter (where s.withheld and s.party = any(?::int[])) as team_withheld,
                               bit_or(s.class) filter (where not s.withheld and s.party = any(?::int[])) as team_shared,
                               bit_or(s.class) filter (where s.withheld and s.party = ?) as organisation_withheld,
                               bit_or(s.class) filter (where not s.withheld and s.party = ?) as organisation_shared,
                               bit_or(s.class) filter (where s.withheld and s.party = 0) as everybody_withheld
                          from access.sharing s
                         where s.person = %s and s.party = any(?::int[]) and s.since <= ? and s.until > ?) c on true
                  where o.opened <> 0)""".formatted(opened, person);
        return new Fragment(sql, values);
    }

    private String everyone(List<Object> values) {
        values.add(viewer.clearance());
        return "(select ?::bigint as opened)";
    }

    private String related(String person, List<Object> values) {
        values.add(viewer.masksByPurpose());
        values.add(viewer.teams());
        values.add(at);
        values.add(at);
        return """
                (select bit_or((?::bigint[])[x.purpose]) as opened
                   from access.relationship x
                  where x.person = %s and x.team = any(?::int[]) and x.since <= ? and x.until > ?)""".formatted(person);
    }

    /**
     * Whether the viewer may see an entry: every class of the entry is open, or the viewer's organisation wrote it and is
     * cleared. Written with {@code < 1} because the planner guesses badly at an expression compared with {@code =}.
     *
     * @param entry the alias of a row with {@code classes} (a mask) and {@code org} (the author's number)
     * @param decision the alias of {@link #decisionOn}
     */
    public Fragment mayRead(String entry, String decision) {
        return new Fragment(
                "((%1$s.classes & %2$s.hidden) < 1 or (%1$s.org = ? and (%1$s.classes & %2$s.hidden_from_author) < 1))"
                        .formatted(entry, decision),
                List.of(viewer.organisation()));
    }

    /** The people the viewer's teams have a live relationship with, as a query of one column {@code person}. */
    public Fragment ownPeople() {
        return new Fragment("""
                select distinct x.person from access.relationship x
                 where x.team = any(?::int[]) and x.since <= ? and x.until > ? and (?::bigint[])[x.purpose] <> 0""", List.of(viewer.teams(), at, at, viewer.masksByPurpose()));
    }

    /** Why the viewer looks, as the audit log has it. */
    public Purpose purpose() {
        return viewer.purpose();
    }
}

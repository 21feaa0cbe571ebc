package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.Purpose;

/**
 * What one viewer may see at one moment, as SQL that a query carries inside, so that lists, counts, chains and pages
 * cannot show more than a read would.
 *
 * <p>For a person it yields one row of two masks, or none when nothing of them is open. For an entry it compares the masks
 * with the entry's classes. What opens what is the policy's answer ({@code policy/*.cedar}), written into SQL by
 * {@link Openings}.
 */
public final class Sight {

    private final Viewer viewer;
    private final Timestamp at;
    private final Openings openings;
    private final Partners partners;

    private Sight(Viewer viewer, Instant at, Partners partners) {
        this.viewer = viewer;
        this.at = Timestamp.from(at);
        this.openings = new Openings(viewer, this.at);
        this.partners = partners;
    }

    /** The sight of a viewer at a moment, enough to decide on people; of entries it shows what their organisation wrote. */
    public static Sight of(Viewer viewer, Instant at) {
        return of(viewer, at, new Partners.Only(Set.of()));
    }

    /**
     * The sight of a viewer at a moment.
     *
     * @param partners with whom their organisation shares then
     */
    public static Sight of(Viewer viewer, Instant at, Partners partners) {
        return new Sight(viewer, at, partners);
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
        return openings.decisionOn(person);
    }

    /**
     * Whether the viewer may see an entry: every class of the entry is open, or the viewer's organisation wrote it and it
     * is open to the author. Written with {@code < 1} because the planner guesses badly at an expression compared with
     * {@code =}.
     *
     * @param entry the alias of a row with {@code classes} (a mask) and {@code org} (the author's number)
     * @param decision the alias of {@link #decisionOn}
     */
    public Fragment mayRead(String entry, String decision) {
        String open = "(%1$s.classes & %2$s.hidden) < 1".formatted(entry, decision);
        List<Object> values = new ArrayList<>();
        if (partners instanceof Partners.Only(Set<Integer> organisations) && openings.needAgreements()) {
            open += " and %s.org = any(?::int[])".formatted(entry);
            values.add(organisations.stream().sorted().toArray(Integer[]::new));
        }
        values.add(viewer.organisation());
        return new Fragment(
                "(%3$s or (%1$s.org = ? and (%1$s.classes & %2$s.hidden_from_author) < 1))"
                        .formatted(entry, decision, open),
                values);
    }

    /** The mask of what the viewer may not see of what stands in nobody's record. */
    public long hiddenOfNobody() {
        return ~viewer.table().ofNobody();
    }

    /** The people the viewer has to do with now, as a query of one column {@code person}: those of their lists. */
    public Fragment ownPeople() {
        return openings.people(false);
    }

    /** The people of whom the viewer may see anything, as a query of one column {@code person}. */
    public Fragment peopleInSight() {
        return openings.people(true);
    }

    /** Why the viewer looks, as the audit log has it. */
    public Purpose purpose() {
        return viewer.purpose();
    }
}

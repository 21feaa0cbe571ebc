package oneplace.trust.shell;

import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.PersonId;

/**
 * What a module adds to the page about a person: a list of problems, the next events, a warning. Published as a bean;
 * the page asks every panel in turn, in {@link #order()}, and shows those that answer.
 *
 * <p>A panel is asked only after access was decided, and reads through its module's own front door, which applies the
 * visitor's conditions again.
 */
public interface PersonPanel {

    /** Where on the page a panel stands. */
    enum Side {
        /** Above everything: something must be done now. */
        FIRST,
        /** One of the three columns under the banner: what matters, what is next, flags. */
        THIRD,
        /** The wide column: clinical lists. */
        MAIN,
        /** The narrow column: recent events, people and teams. */
        ASIDE
    }

    /**
     * A template and what it shows.
     *
     * @param template without its ending: {@code sharedrecord/problems}
     * @param model its parameters by name
     */
    record Part(String template, Map<String, Object> model) {}

    /** Where it stands. */
    Side side();

    /** Lower comes first within its side. */
    int order();

    /** What to show about this person to this visitor; empty to show nothing. */
    Optional<Part> about(PersonId person, Visitor visitor);
}

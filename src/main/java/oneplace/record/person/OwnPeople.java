package oneplace.record.person;

import java.util.List;
import oneplace.trust.access.Viewer;

/**
 * Everybody the viewer's teams have a live relationship with, as a list. The page is in the audit log before it is given,
 * with the people on it. REDACTED people are not on it, nor in its count; very restricted ones (V) stand last, unnamed,
 * and no name finds them.
 */
public interface OwnPeople {

    /** How many people a page holds. */
    int PAGE = 50;

    /**
     * One page.
     *
     * @param people as they may be shown, by name
     * @param total how many there are on all pages
     */
    record Page(List<Person> people, int page, int total) {

        /** Whether another page follows. */
        public boolean more() {
            return page * PAGE < total;
        }
    }

    /**
     * A page of the list.
     *
     * @param name words each of which begins a word of the person's name, in any order; blank: everybody
     * @param page from 1
     */
    Page list(Viewer viewer, String name, int page);
}

package oneplace.record.person;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.StaffMember;
import org.springframework.web.servlet.ModelAndView;

/**
 * The head of every page about a person: who they are, alerts, needs, contacts, and why this visitor sees them. The shared
 * record provides it, since alerts are in the record; the index asks it before it shows anything of a person on a page of
 * theirs.
 */
public interface PersonHeads {

    /** Decides on a request for a page about the person of {@code id}, notes the look, and writes the head. */
    Opened open(HttpServletRequest request, String id, String view);

    /** The same for pages that only a live relationship opens: neither an emergency does, nor a relationship that has ended. */
    Opened related(HttpServletRequest request, String id, String view);

    /** The answer. */
    sealed interface Opened {

        /**
         * The visitor may see the person.
         *
         * @param person as they may be shown: see {@link Person#shown()}
         * @param head to stand above the page's own content
         * @param related whether a live relationship lets them in: nothing is changed otherwise
         * @param circle whether their circle of support may be shown
         */
        record Open(StaffMember staff, Viewer viewer, Person person, Content head, boolean related, boolean circle)
                implements Opened {}

        /** The visitor may not: the page that says so. The refusal is in the audit log already. */
        record Shut(ModelAndView page) implements Opened {}
    }
}

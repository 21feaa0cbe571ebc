package oneplace.record.sharedrecord.web;

import java.util.List;
import java.util.Optional;
import oneplace.record.person.Person;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.StaffMember;
import org.springframework.web.servlet.ModelAndView;

/** Whether a request may go on to a person's record. */
sealed interface Entrance {

    /**
     * It may.
     *
     * @param staff who asks
     * @param viewer the same, as the record's queries need them
     * @param person as they may be shown: see {@link Person#shown()}
     * @param reasons the live relationships that open the record; none when it is an emergency, or the records an
     *     organisation keeps of what it wrote
     * @param emergency what they opened in an emergency that is not over
     */
    record Open(
            StaffMember staff, Viewer viewer, Person person, List<Relationship> reasons, Optional<Emergency> emergency)
            implements Entrance {}

    /** It may not: the page that says so. The refusal is in the audit log already. */
    record Shut(ModelAndView page) implements Entrance {}
}

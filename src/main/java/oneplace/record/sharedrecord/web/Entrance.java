package oneplace.record.sharedrecord.web;

import java.util.List;
import java.util.Optional;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.Entry;
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
     * @param person as they may be shown: see {@link Person#shown()}; after a relationship {@link Person#named()}
     * @param reasons the live relationships that open the record; none when it is an emergency, or the records an
     *     organisation keeps of what it wrote
     * @param emergency what they opened in an emergency that is not over
     */
    record Open(
            StaffMember staff, Viewer viewer, Person person, List<Relationship> reasons, Optional<Emergency> emergency)
            implements Entrance {

        /** What lets them in; the strongest, where there are several. */
        Footing footing() {
            if (!reasons.isEmpty()) {
                return Footing.RELATED;
            }
            return emergency.isPresent() ? Footing.EMERGENCY : Footing.ENDED;
        }

        /** What of these a page may show: who the person is today is no part of what an organisation keeps. */
        List<Entry> readable(List<Entry> entries) {
            return footing() == Footing.ENDED
                    ? entries.stream()
                            .filter(entry -> !entry.id().type().equals("Patient"))
                            .toList()
                    : entries;
        }
    }

    /** It may not: the page that says so. The refusal is in the audit log already. */
    record Shut(ModelAndView page) implements Entrance {}
}

package oneplace.record.sharedrecord;

import java.util.Optional;
import java.util.function.Consumer;
import oneplace.base.kernel.PersonId;
import oneplace.trust.access.Viewer;

/**
 * The record for export: person by person, each decided at that moment, one look in the audit log for each before what it
 * showed may be used.
 */
public interface Exports {

    /** The numbers of all people of whom the viewer may see something, ascending. A few bytes a person. */
    long[] people(Viewer viewer);

    /** The number of one of them; empty when the viewer may see nothing of the person. */
    Optional<Long> person(Viewer viewer, PersonId id);

    /** The NHS number of a person, to be compared and forgotten; empty when there is none. */
    Optional<String> nhsNumber(long person);

    /**
     * Hands out everything of one person that the viewer may see now.
     *
     * @param told what the look says besides kinds and counts: "export"
     * @return how many entries there were
     */
    int ofPerson(Viewer viewer, long person, Extent extent, String told, Consumer<Entry> to);

    /** Hands out what stands in nobody's record: organisations, practitioners, places, medications. */
    int ofNobody(Viewer viewer, Extent extent, String told, Consumer<Entry> to);
}

package oneplace.record.sharedrecord;

import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Viewer;

/**
 * The front door of the record. Every question carries the viewer's sight inside its query, and is in the audit log
 * before it is answered; every change is a new version in one transaction with its index and its origin.
 */
public interface SharedRecord {

    /**
     * Writes changes: all of them, or none.
     *
     * <p>References between the changes, and to what is there already, are checked; a Patient goes through the index of
     * people first, which may know the person under another id: the answer then names that one, and references to the
     * sender's id are written as references to it.
     *
     * @return one for each change, in their order
     * @throws WriteRefused with the first change that cannot be written, and why
     */
    List<Written> write(Receipt receipt, List<Change> changes);

    /**
     * Deletes resources: all of them, or none. Nothing is lost: a version that says so follows the last one, and an update
     * brings the resource back. What does not stand, or not for this sender, is passed over.
     *
     * @return one for each removal, in their order
     * @throws WriteRefused with the first that must stay, and why: a Patient with entries, another organisation's entry
     */
    List<Removed> delete(Receipt receipt, List<Removal> removals);

    /** One resource as it is now; empty when there is none or none for this viewer. */
    Optional<Entry> read(Viewer viewer, ResourceId id);

    /** One version of a resource, judged by what that version held and what stands today; it may say that the resource was deleted. */
    Optional<Entry> read(Viewer viewer, ResourceId id, int version);

    /** The person a Patient's id leads to, whoever asks: what is then asked of the record is asked with their sight. */
    Optional<PersonId> whose(String patientId);

    /** The version that says a resource is deleted, when that is the last one; for those who might see the resource. */
    Optional<Entry> deletion(Viewer viewer, ResourceId id);

    /** The versions of a resource, latest first, with those that say it was deleted. Empty when there is none for this viewer. */
    List<Entry> history(Viewer viewer, ResourceId id);

    /**
     * One page of versions of any resource, the last written first, with those that say one was deleted.
     *
     * @param after where the page before ended; empty for the first
     */
    Page past(Viewer viewer, Past asked, Optional<String> after);

    /**
     * One page of what matches.
     *
     * @param after where the page before ended ({@link Page#next}); empty for the first
     */
    Page search(Viewer viewer, SearchQuery query, Optional<String> after);

    /** The same of all there is. */
    default Page everything(Viewer viewer, PersonId person, int count, Optional<String> after) {
        return everything(viewer, person, Extent.ALL, count, after);
    }

    /**
     * One page of what matches any of several queries, each of another type; how the answer is to look is the same in all.
     *
     * @param after where the page before ended ({@link Page#next}); empty for the first
     */
    Page search(Viewer viewer, List<SearchQuery> queries, Optional<String> after);

    /**
     * One page of everything a viewer may see of a person, by type, clinical date and key; beside it what the page refers
     * to that stands in nobody's record: practitioners, organisations, medications.
     *
     * @param count how many at most, 1 to 1,000
     * @param after where the page before ended; empty for the first
     */
    Page everything(Viewer viewer, PersonId person, Extent extent, int count, Optional<String> after);

    /** The same of the person whom a Patient's id leads to; empty when it leads to nobody. */
    Optional<Page> everything(Viewer viewer, String patientId, Extent extent, int count, Optional<String> after);

    /** The same of what was recorded about one encounter; empty when there is none for this viewer. */
    Optional<Page> around(Viewer viewer, ResourceId encounter, Extent extent, int count, Optional<String> after);

    /**
     * The whole record as the viewer may see it, for pages: latest first. One look in the audit log.
     *
     * @return empty when the viewer has no live relationship with the person
     */
    Optional<List<Entry>> record(Viewer viewer, PersonId person);

    /** Where an entry came from: who sent it, when, and the text exactly as it came; for those who may see the entry. */
    Optional<Origin> origin(Viewer viewer, ResourceId id, int version);
}

package oneplace.record.person;

import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.PersonId;

/**
 * Joins two records that turned out to be one person's, and takes a join back. Neither loses anything: rows stay under the
 * record they were written to, and the living record answers for both. Publishes {@link PersonsMerged} and
 * {@link PersonsUnmerged}.
 */
public interface Merging {

    /** Both records side by side, and what to beware of; empty when one is absent or they are one already. */
    Optional<MergePreview> preview(PersonId from, PersonId into);

    /**
     * Joins {@code from} to {@code into}, whose facts win; a verified NHS number is taken over when {@code into} has none.
     * Refused without a reason, or when they are one already.
     */
    PersonDecision merge(PersonId from, PersonId into, String reason, Recorder recorder);

    /**
     * Takes a merge back: both records live again as they were, with what was added to each since. Refused without a reason,
     * and while the record joined to has itself been joined to another: the later merge may have carried a number on.
     */
    PersonDecision unmerge(long merge, String reason, Recorder recorder);

    /** The merges a person's records went through, latest first, with those undone. */
    List<Merge> history(PersonId person);

    /** The merges of the whole place, latest first, with those undone. @param from the place of the first to give, from 0 */
    List<Merge> recent(int from, int most);
}

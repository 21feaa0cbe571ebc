package oneplace.record.sharedrecord;

import java.time.Instant;
import java.util.Map;
import oneplace.trust.access.Viewer;

/**
 * When something was last written about people, for lists of them. Within the viewer's sight, so that the date tells of
 * nothing a page would not show; the list that asks has been recorded by who made it.
 */
public interface LastEntries {

    /**
     * The clinical date of each person's latest entry that is not in the future.
     *
     * @param people numbers of the person index
     * @return without those of whom the viewer sees no entry
     */
    Map<Long, Instant> of(Viewer viewer, long[] people);
}

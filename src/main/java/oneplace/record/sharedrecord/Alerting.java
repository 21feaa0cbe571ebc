package oneplace.record.sharedrecord;

import java.util.List;
import oneplace.base.kernel.PersonId;
import oneplace.trust.access.Viewer;

/**
 * What stands in the banner of every page about a person: allergies and flags, within the viewer's sight. The page that
 * asks has been recorded by whoever shows the rest of it; this alone is no look.
 */
public interface Alerting {

    /** The person's allergies and flags, latest first; empty when the viewer may not see the person. */
    List<Entry> about(Viewer viewer, PersonId person);
}

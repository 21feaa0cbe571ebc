package oneplace.record.person;

import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.trust.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Finding people, as far as the one who asks may know of them. Every answer is in the audit log before it is given, with the
 * people it showed, and each verb may be used only so often: whoever asks too much is told to wait.
 *
 * <p>The flags are honoured: REDACTED is never found; V only by NHS number, and then shown as an id alone; under R the postcode
 * neither finds nor is shown.
 */
public interface Tracing {

    /** How many people a page holds. */
    int PAGE = 20;

    /**
     * Searches among the people the viewer's teams have a live relationship with: names with slips, in any order, former ones
     * too. Ranked by the weight of what agrees.
     *
     * @param from the place of the first to give, from 0
     */
    SearchAnswer search(SearchAsked asked, Viewer viewer, int from);

    /**
     * Traces one person without a relationship: by exact name, birth date and one more, or by NHS number; answers minimal
     * demographics, or nothing when not exactly one person fits (rules-care, <em>Access</em>).
     */
    TraceAnswer trace(TraceAsked asked, Viewer viewer);

    /** Who may already be here, before somebody is registered: minimal demographics, strongest first, at most ten. */
    List<Traced> resembling(@Nullable NhsNumber nhsNumber, Demographics described, Viewer viewer);
}

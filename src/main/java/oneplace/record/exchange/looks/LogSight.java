package oneplace.record.exchange.looks;

import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;

/**
 * Which systems may read the log: those whose one purpose is administration and that see the whole place, such as the one
 * with which a privacy officer watches several systems. Every other learns nothing of looks, not even of those of its own
 * organisation: who looked at whom is about the person.
 */
public final class LogSight {

    private LogSight() {}

    /** Whether a viewer may; the scope of the token is asked beside it. */
    public static boolean mayRead(Viewer viewer) {
        return viewer.purpose() == Purpose.ADMINISTRATION && viewer.horizon() == Horizon.WHOLE_PLACE;
    }
}

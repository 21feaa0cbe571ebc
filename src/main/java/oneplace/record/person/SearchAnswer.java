package oneplace.record.person;

import java.time.Duration;
import java.util.List;

/** The answer to a search. */
public sealed interface SearchAnswer {

    /**
     * One page.
     *
     * @param from the place of the first of {@code people} among all, from 0
     * @param total how many were ranked
     * @param more whether further people fit, too many to rank: say more about the one you look for
     */
    record Page(List<Found> people, int from, int total, boolean more) implements SearchAnswer {}

    /** Too little is known, or it cannot be. */
    record Refused(List<Fault> faults) implements SearchAnswer {}

    /** Asked too often. */
    record Wait(Duration length) implements SearchAnswer {}
}

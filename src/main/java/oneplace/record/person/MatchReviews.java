package oneplace.record.person;

import java.util.List;
import java.util.Optional;

/** The queue of pairs that may be one person: the machine weighs, a person decides. */
public interface MatchReviews {

    /** How many wait. */
    int waiting();

    /** Those that wait, strongest evidence first. @param from the place of the first to give, from 0 */
    List<MatchReview> waiting(int from, int most);

    /** One of those that wait. */
    Optional<MatchReview> find(long review);

    /**
     * Decides. The same: the records are joined, to the one with the verified NHS number, else to the older. Different: they
     * stay apart, and are not asked about again. Refused without a reason, and as a merge is: then the pair still waits.
     */
    PersonDecision decide(long review, boolean same, String reason, Recorder recorder);
}

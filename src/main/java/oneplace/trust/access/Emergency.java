package oneplace.trust.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;

/**
 * Somebody opened classes of one person's record in an emergency, over the person's choice and without clearance.
 *
 * @param person the person's number
 * @param who the account, as the audit log has it
 * @param whoName as the person reads it
 * @param organisation the number of the organisation
 * @param team the number of a team; 0 when they are in none
 * @param classes what it opens
 * @param words what was happening
 * @param unseenBecause why the person is not told, for safeguarding only; empty when they are
 * @param since from when
 * @param until to when: at the latest as the place has set it, never after four hours
 * @param reviewDue the day by which somebody checks whether it was right
 * @param review that check; empty while it is due
 */
public record Emergency(
        UUID id,
        long person,
        String who,
        String whoName,
        int organisation,
        int team,
        Set<InformationClass> classes,
        EmergencyReason reason,
        String words,
        Optional<String> unseenBecause,
        Instant since,
        Instant until,
        LocalDate reviewDue,
        Optional<Review> review) {

    public Emergency {
        classes = Set.copyOf(classes);
    }

    /** Whether it is open at a moment; periods are half-open. */
    public boolean liveAt(Instant moment) {
        return !since.isAfter(moment) && moment.isBefore(until);
    }

    /**
     * What a check found.
     *
     * @param by the account that checked
     */
    public record Review(Instant at, String by, EmergencyOutcome outcome, String words) {}
}

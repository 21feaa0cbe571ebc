package oneplace.trust.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as an administrator sees it.
 *
 * @param member who it is for
 * @param suspendedSince when it was suspended, if it is
 * @param leftSince when its holder left, if they have; never undone
 */
public record StaffAccount(StaffMember member, Optional<Instant> suspendedSince, Optional<Instant> leftSince) {

    /** Whether its holder may sign in. */
    public boolean active() {
        return suspendedSince.isEmpty() && leftSince.isEmpty();
    }

    /** Its state in a word: "active", "suspended", "left". */
    public String state() {
        return leftSince.isPresent() ? "left" : suspendedSince.isPresent() ? "suspended" : "active";
    }
}

package oneplace.trust.identity;

import java.time.Instant;

/**
 * One line of an account's history.
 *
 * @param by who did it
 * @param what "registered", "suspended", …
 * @param reason why, or empty
 */
public record StaffChange(Instant at, String by, String what, String reason) {}

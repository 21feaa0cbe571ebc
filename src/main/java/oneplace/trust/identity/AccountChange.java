package oneplace.trust.identity;

import java.time.Instant;

/**
 * One line of the history of a person's account and of the invitations before it.
 *
 * @param by who did it
 * @param what "invited", "account opened", …
 * @param reason why, or empty
 */
public record AccountChange(Instant at, String by, String what, String reason) {}

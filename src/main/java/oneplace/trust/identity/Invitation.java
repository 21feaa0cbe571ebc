package oneplace.trust.identity;

import java.time.Instant;
import oneplace.base.kernel.PersonId;

/**
 * An invitation that stands: whoever holds its letter and knows the person's birth date may open the person's account.
 *
 * @param email where the person could be written to, or empty; nothing is sent there
 * @param telephone the same for ringing them
 * @param by who invited
 */
public record Invitation(
        PersonId person,
        String name,
        String email,
        String telephone,
        Instant invitedAt,
        String by,
        Instant expiresAt) {}

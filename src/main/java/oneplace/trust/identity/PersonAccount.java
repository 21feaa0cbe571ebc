package oneplace.trust.identity;

import java.time.Instant;

/**
 * A person's open account.
 *
 * @param member who it is for
 * @param signInName what they type
 * @param openedAt when they chose it
 */
public record PersonAccount(PersonMember member, String signInName, Instant openedAt) {}

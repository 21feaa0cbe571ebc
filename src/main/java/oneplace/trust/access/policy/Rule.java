package oneplace.trust.access.policy;

/**
 * One rule of the policy.
 *
 * @param id how it is called in answers and examples: {@code live-relationship}
 * @param says the rule in a sentence
 * @param opens true when it opens, false when it closes; closing wins
 * @param part the heading of the file it stands in
 * @param text as Cedar reads it
 */
public record Rule(String id, String says, boolean opens, String part, String text) {}

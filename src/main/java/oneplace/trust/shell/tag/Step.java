package oneplace.trust.shell.tag;

/**
 * A lawful way on from a refusal.
 *
 * @param text the words of the link
 * @param href where it leads
 * @param says what follows from it
 */
public record Step(String text, String href, String says) {}

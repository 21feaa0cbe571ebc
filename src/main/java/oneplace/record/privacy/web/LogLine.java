package oneplace.record.privacy.web;

/**
 * A look in the privacy officer's search.
 *
 * @param line in words
 * @param whose the name of whose record it was, or how many people it showed
 * @param looks where all looks at that one person are listed; empty when it showed nobody or several
 * @param detail what the log itself says
 */
public record LogLine(LookLine line, String whose, String looks, String detail) {}

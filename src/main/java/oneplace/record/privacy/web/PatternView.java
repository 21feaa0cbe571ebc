package oneplace.record.privacy.web;

/**
 * A pattern in words.
 *
 * @param title a few words
 * @param rule the rule, with the place's numbers in it
 * @param why what it may mean, and what else it may mean
 * @param open how many items nobody has settled
 */
public record PatternView(String code, String title, String rule, String why, int open) {}

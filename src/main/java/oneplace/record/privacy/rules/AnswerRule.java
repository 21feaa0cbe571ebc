package oneplace.record.privacy.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.record.privacy.Outcome;

/**
 * Whether an answer to a question about a look can be given as it stands.
 *
 * <ol>
 *   <li>It says what was found, and says it to the person in words (UK GDPR, article 12(1): in a concise, transparent,
 *       intelligible form, in clear and plain language).
 *   <li>A look that was not right says what happens now: the employer is told, and it is weighed whether the Information
 *       Commissioner must hear within 72 hours (UK GDPR, articles 33 and 34).
 *   <li>Nobody answers about a look of their own.
 * </ol>
 */
public final class AnswerRule {

    /** Longest text of a part, in characters. */
    public static final int LONGEST = 4_000;

    private AnswerRule() {}

    /**
     * What is wrong, as codes by field; empty when nothing is.
     *
     * @param viewer the account whose look it is
     * @param officer the account that answers
     */
    public static Map<String, String> faults(
            Optional<Outcome> outcome, String told, String next, String viewer, String officer) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (viewer.equals(officer)) {
            faults.put("outcome", "own-look");
        } else if (outcome.isEmpty()) {
            faults.put("outcome", "no-outcome");
        }
        words(faults, "told", told, true);
        words(
                faults,
                "next",
                next,
                outcome.filter(o -> o == Outcome.NOT_JUSTIFIED).isPresent());
        return faults;
    }

    /** What is wrong with the words of somebody who asks; empty when nothing is. */
    public static Map<String, String> faults(String words) {
        Map<String, String> faults = new LinkedHashMap<>();
        words(faults, "words", words, true);
        return faults;
    }

    private static void words(Map<String, String> faults, String field, String text, boolean needed) {
        if (text.isBlank() && needed) {
            faults.put(field, "no-" + field);
        } else if (text.length() > LONGEST) {
            faults.put(field, "too-long");
        } else if (text.indexOf('\0') >= 0) {
            faults.put(field, "unreadable");
        }
    }
}

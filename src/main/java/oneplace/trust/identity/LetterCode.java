package oneplace.trust.identity;

import oneplace.trust.identity.rules.RecoveryCodes;

/** Codes that are handed over on paper or told: twelve letters and digits that are not mistaken for one another. */
public final class LetterCode {

    private LetterCode() {}

    /** A new code, 58 bits of chance: {@code K7QM-2XRA-9PTB}. */
    public static String fresh() {
        return RecoveryCodes.fresh().getFirst();
    }

    /** A code as it was given out, from however it was typed. */
    public static String normal(String typed) {
        return RecoveryCodes.normal(typed);
    }
}

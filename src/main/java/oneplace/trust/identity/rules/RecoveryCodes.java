package oneplace.trust.identity.rules;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes for the day the phone is lost: each works once. Letters and digits that are not mistaken for one another. */
public final class RecoveryCodes {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HOW_MANY = 10;
    private static final int LENGTH = 12;

    private RecoveryCodes() {}

    /** Ten new codes of twelve characters (58 bits each), in groups: {@code K7QM-2XRA-9PTB}. */
    public static List<String> fresh() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < HOW_MANY) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** A code as it was given out, from however it was typed. */
    public static String normal(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() != LENGTH
                ? plain
                : plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }
}

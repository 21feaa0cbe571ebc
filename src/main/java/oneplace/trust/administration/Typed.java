package oneplace.trust.administration;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What forms share about what was typed. */
final class Typed {

    private static final int LONGEST = 200;

    private Typed() {}

    /** A field that was not sent is an empty one. */
    static String orEmpty(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /** Whether it is a code as the place's files have them. */
    static boolean isCode(String value) {
        return value.matches("[A-Za-z0-9.-]{1,64}");
    }

    /** Notes a problem when {@code value} is not one line of 1 to 200 characters. */
    static void line(Map<String, String> problems, String field, String words, String value) {
        String line = value.strip();
        boolean fits =
                !line.isEmpty() && line.length() <= LONGEST && line.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            problems.put(field, words + " must be one line of 1 to " + LONGEST + " characters");
        }
    }
}

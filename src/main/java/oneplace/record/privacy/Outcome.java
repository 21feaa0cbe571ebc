package oneplace.record.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the privacy officer found. */
public enum Outcome {
    JUSTIFIED,
    NOT_JUSTIFIED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it stands in forms and tables: {@code not-justified}. */
    public String code() {
        return code;
    }

    /** The outcome of a code; empty for anything else. */
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}

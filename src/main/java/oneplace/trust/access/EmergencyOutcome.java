package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a review of an emergency found. */
public enum EmergencyOutcome {
    JUSTIFIED,
    /** Right to open, but more than was needed or for longer. */
    TOO_WIDE,
    NOT_JUSTIFIED;

    /** The code in forms and tables: {@code not-justified}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of a code; empty when there is none. */
    public static Optional<EmergencyOutcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
    }
}

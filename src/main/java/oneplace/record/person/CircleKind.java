package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of company somebody is in a circle of support. */
public enum CircleKind {
    FAMILY,
    FRIEND,
    NEIGHBOUR,
    VOLUNTEER,
    FAITH,
    NETWORK,
    PAID,
    OTHER;

    /** The code in files: {@code family}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code; empty for any other code. */
    public static Optional<CircleKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}

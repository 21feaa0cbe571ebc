package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can opt out of. None of it changes anybody's own care. */
public enum OptOutKind {
    /** Type 1: nothing that identifies one leaves the GP practice but for one's own care (NHS Digital, since 2013). */
    GP_TYPE_1,
    /**
     * National data opt-out: nothing that identifies one is used for research and planning. Kept nationally; written down
     * here so that it is told to who asks (NHS England, <em>National data opt-out operational policy guidance</em>).
     */
    NATIONAL,
    /** The place's own lists that find people who may need help early. */
    LOCAL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code in tables and forms: {@code gp-type-1}. */
    public String code() {
        return code;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<OptOutKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

package oneplace.record.person;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a person's demographics are closed, as in the Personal Demographics Service. Honoured in searches, exports,
 * counts, maps, logs and error texts too.
 */
public enum Flag {
    /** Restricted: address, practice, telecoms and death notice are hidden. */
    R,
    /** Very restricted: nothing is left but id and identifier. */
    V,
    /** Answers as if the person were absent. */
    REDACTED;

    /** The system of R and V in {@code meta.security}. */
    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** The code in files and in {@code meta.security}. */
    public String code() {
        return name();
    }

    /** The flag of a code; empty for any other code. */
    public static Optional<Flag> of(String code) {
        return Arrays.stream(values()).filter(f -> f.name().equals(code)).findFirst();
    }
}

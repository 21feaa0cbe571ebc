package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Administrative gender, as in FHIR R4 and the Personal Demographics Service. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    /** The code in files and FHIR: {@code female}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gender of a code; empty for any other code. */
    public static Optional<Gender> of(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }
}

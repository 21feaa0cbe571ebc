package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a name is for: the codes of FHIR R4 <em>name-use</em>, in the order in which a page prefers them. */
public enum NameUse {
    OFFICIAL,
    USUAL,
    TEMP,
    ANONYMOUS,
    NICKNAME,
    MAIDEN,
    OLD;

    /** The code in files and FHIR: {@code usual}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a name is a former one even without an end date. */
    public boolean former() {
        return this == MAIDEN || this == OLD;
    }

    /** The use of a code; empty for any other code. */
    public static Optional<NameUse> of(String code) {
        return Arrays.stream(values()).filter(u -> u.code().equals(code)).findFirst();
    }
}

package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a telecom reaches a person: the codes of FHIR R4 <em>contact-point-system</em>. */
public enum TelecomKind {
    PHONE,
    SMS,
    EMAIL,
    FAX,
    PAGER,
    URL,
    OTHER;

    /** The code in files and FHIR: {@code phone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code; empty for any other code. */
    public static Optional<TelecomKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}

package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody opens a record in an emergency. */
public enum EmergencyReason {
    LIFE("Danger to life, person cannot be asked"),
    HARM("Serious harm to this person or someone else"),
    SAFEGUARDING("Safeguarding: asking would raise the danger"),
    LAW("Required by law");

    private final String words;

    EmergencyReason(String words) {
        this.words = words;
    }

    /** The code in forms and tables: {@code life}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As pages have it. */
    public String words() {
        return words;
    }

    /** The reason of a code; empty when there is none. */
    public static Optional<EmergencyReason> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}

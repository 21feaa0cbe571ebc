package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What brought a relationship about. */
public enum RelationshipSource {
    REGISTRATION("registered with"),
    REFERRAL("referred to"),
    ADMISSION("admitted to"),
    MEETING("on the list of"),
    CONTACT("in contact with");

    private final String words;
    private final String code = name().toLowerCase(Locale.ROOT);

    RelationshipSource(String words) {
        this.words = words;
    }

    /** The code in files and tables: {@code referral}. */
    public String code() {
        return code;
    }

    /** As a sentence has it: "registered with". */
    public String words() {
        return words;
    }

    /** The source of a code; empty when there is none. */
    public static Optional<RelationshipSource> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}

package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a communication need or reasonable adjustment is about. */
public enum NeedKind {
    HEARING,
    SIGHT,
    SPEECH,
    LANGUAGE,
    READING,
    MEMORY,
    CONTACT,
    MOVEMENT,
    TIME,
    OTHER;

    /** The code in files: {@code hearing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code; empty for any other code. */
    public static Optional<NeedKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}

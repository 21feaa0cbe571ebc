package oneplace.base.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sees entries of a class of a person who has made no choice of their own. */
public enum DefaultSharing {
    /** Every team with a live relationship, for direct care. */
    INVOLVED,
    /** Cleared staff of teams with a live relationship: the default of a restricted class. */
    CLEARED,
    /** The person's GP practice alone. */
    PRACTICE;

    /** As written in a pack: {@code involved}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sharing a pack means; empty when there is none such. */
    public static Optional<DefaultSharing> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}

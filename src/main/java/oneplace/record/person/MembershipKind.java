package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To what in the place a person belongs. One of each kind at a time. */
public enum MembershipKind {
    /** The general practice the person is registered with; the code is the practice's organisation code. */
    PRACTICE,
    /** The cluster or hub of practices. */
    CLUSTER,
    NEIGHBOURHOOD,
    WARD,
    AREA_FORUM;

    /** The code in files: {@code area-forum}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code; empty for any other code. */
    public static Optional<MembershipKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}

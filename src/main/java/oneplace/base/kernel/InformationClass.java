package oneplace.base.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of information an entry is. The codes are fixed; which of them are restricted is place data. Stored as one
 * bit each, so that an entry of several classes is one mask.
 */
public enum InformationClass {
    GENERAL,
    CLINICAL,
    SOCIAL_CARE,
    CARER,
    EDUCATION,
    MONEY,
    ADMINISTRATIVE,
    MENTAL_HEALTH,
    SUBSTANCE_MISUSE,
    SEXUAL_HEALTH,
    SAFEGUARDING;

    /** The system of the codes in {@code meta.security}. */
    public static final String SYSTEM = "https://oneplace.example/information-class";

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code in files, messages and {@code meta.security}: {@code social-care}. */
    public String code() {
        return code;
    }

    /** This class alone, as a mask. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The class of a code; empty when the code is none of the eleven. */
    public static Optional<InformationClass> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }

    /** Several classes as one mask. */
    public static long mask(Set<InformationClass> classes) {
        return classes.stream().mapToLong(InformationClass::bit).reduce(0, (a, b) -> a | b);
    }

    /** Every class. */
    public static long all() {
        return (1L << values().length) - 1;
    }
}

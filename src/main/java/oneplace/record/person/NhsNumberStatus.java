package oneplace.record.person;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a person's NHS number has been checked.
 *
 * <p>Source: NHS Data Model and Dictionary, <em>NHS NUMBER STATUS INDICATOR CODE</em>, 01 to 08; in FHIR the code system
 * UKCore-NHSNumberVerificationStatusEngland.
 */
public enum NhsNumberStatus {
    /** 01: present and verified. No two living records share such a number. */
    VERIFIED("01", true),
    /** 02: present, not traced. */
    NOT_TRACED("02", true),
    /** 03: a trace is required. */
    TRACE_REQUIRED("03", false),
    /** 04: traced; no match, or several. */
    NO_SINGLE_MATCH("04", false),
    /** 05: number and details disagree; a person has to decide. */
    TO_BE_RESOLVED("05", true),
    /** 06: a trace is under way. */
    TRACE_IN_PROGRESS("06", false),
    /** 07: no number, and none needed. */
    NOT_REQUIRED("07", false),
    /** 08: postponed: a baby under six weeks old. */
    POSTPONED("08", false);

    private final String code;
    private final boolean present;

    NhsNumberStatus(String code, boolean present) {
        this.code = code;
        this.present = present;
    }

    /** The two digits of the national code. */
    public String code() {
        return code;
    }

    /** Whether the code says that there is a number. 03, 04 and 06 are used with and without one. */
    public boolean saysPresent() {
        return present;
    }

    /** The status of a code; empty for any other code. */
    public static Optional<NhsNumberStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}

package oneplace.record.privacy.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Patterns in the log worth a question. None of them proves anything: each says where to look, and a person decides.
 *
 * <p>Sources: the first four and the last are the checks that a privacy officer runs on an electronic record (Confidentiality:
 * NHS Code of Practice, 2003, <em>Monitoring access</em>; rules-care, <em>Access</em>); emergencies outside working hours are
 * looked at because nobody else was there.
 */
public enum Pattern {
    /** The viewer's name is the person's. */
    OWN_RECORD,
    /** The viewer's family name is the person's. */
    SAME_SURNAME,
    /** The person's name is that of somebody who works in the viewer's organisation. */
    COLLEAGUE,
    /** More records opened in a few minutes than work explains. */
    MANY_FAST,
    /** Opened in an emergency at night, at a weekend or on a bank holiday. */
    EMERGENCY_AT_NIGHT,
    /** Opened, or tried, after every relationship of the viewer's organisation with the person had ended. */
    AFTER_THE_END;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As tables and addresses have it. */
    public String code() {
        return code;
    }

    /** The pattern of a code; empty when there is none. */
    public static Optional<Pattern> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}

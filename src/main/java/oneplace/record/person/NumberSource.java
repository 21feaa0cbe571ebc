package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody knows a person's NHS number. */
public enum NumberSource {
    /** Traced with the national service. Only this verifies a number: NHS Data Model and Dictionary, status 01. */
    NATIONAL_SERVICE,
    /** A letter, card or app of the NHS was seen. */
    DOCUMENT,
    /** The person, or somebody for them, said it. */
    PERSON,
    /** Another organisation's record has it. */
    OTHER_RECORD;

    /** The code in forms and tables: {@code national-service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The source of a code; empty for any other code. */
    public static Optional<NumberSource> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}

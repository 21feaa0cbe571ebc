package oneplace.record.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, e-mail address or the like.
 *
 * @param use a code of FHIR R4 <em>contact-point-use</em> ({@code home work temp old mobile}), when known
 * @param until the first day it no longer held; null while it does
 */
public record Telecom(
        TelecomKind kind,
        String value,
        @Nullable String use,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** A telephone number without dates. */
    public static Telecom phone(String value) {
        return new Telecom(TelecomKind.PHONE, value, null, null, null);
    }

    /** Whether it still holds. */
    public boolean current() {
        return until == null && !"old".equals(use);
    }
}

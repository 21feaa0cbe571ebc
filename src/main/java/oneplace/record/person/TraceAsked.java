package oneplace.record.person;

import oneplace.base.kernel.NhsNumber;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who is traced: the NHS number, or name, birth date and one more. */
public record TraceAsked(
        @Nullable NhsNumber nhsNumber,
        String given,
        String family,
        @Nullable PartialDate born,
        Gender gender,
        @Nullable String postcode) {

    /** By number. */
    public static TraceAsked number(NhsNumber nhsNumber) {
        return new TraceAsked(nhsNumber, "", "", null, Gender.UNKNOWN, null);
    }

    /** By name, birth date and gender. */
    public static TraceAsked person(String given, String family, String born, Gender gender) {
        return new TraceAsked(null, given, family, new PartialDate(born), gender, null);
    }
}

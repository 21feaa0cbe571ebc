package oneplace.record.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an address is for: the codes of FHIR R4 <em>address-use</em>. */
public enum AddressUse {
    HOME,
    TEMP,
    WORK,
    BILLING,
    OLD;

    /** The code in files and FHIR: {@code home}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The use of a code; empty for any other code. */
    public static Optional<AddressUse> of(String code) {
        return Arrays.stream(values()).filter(u -> u.code().equals(code)).findFirst();
    }
}

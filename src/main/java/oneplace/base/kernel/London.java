package oneplace.base.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The civil day of the places that Oneplace serves, which all lie in England: an instant of a summer evening after 23:00 UTC
 * is of the next day here.
 */
public final class London {

    /** Europe/London. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day of an instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}

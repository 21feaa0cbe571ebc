package oneplace.record.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives or lived, or may be written to.
 *
 * @param lines house, street and locality
 * @param postcode as written; {@link #outward()} and the search ignore case and spaces
 * @param from the first day, when known
 * @param until the first day it no longer held; null while it does
 */
public record Address(
        AddressUse use,
        List<String> lines,
        @Nullable String town,
        @Nullable String county,
        @Nullable String postcode,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Address {
        lines = List.copyOf(lines);
    }

    /** A home address without dates. */
    public static Address home(String postcode, String... lines) {
        return new Address(AddressUse.HOME, List.of(lines), null, null, postcode, null, null);
    }

    /** Whether it still holds. */
    public boolean current() {
        return until == null && use != AddressUse.OLD;
    }

    /** The outward half of a United Kingdom postcode, <em>ZZ99</em> of <em>ZZ99 3AA</em>; null without a postcode. */
    public @Nullable String outward() {
        if (postcode == null) {
            return null;
        }
        String bare = postcode.replace(" ", "");
        return bare.length() > 4 ? bare.substring(0, bare.length() - 3) : bare;
    }

    /** On one line, parts divided by commas. */
    public String line() {
        return Stream.concat(lines.stream(), Stream.of(town, county, postcode))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}

package oneplace.record.person;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person to be registered here.
 *
 * @param id made by {@link PersonId#next()}, or fixed for demonstration people
 * @param nhsNumber null when the person has none, or it is not known
 */
public record Registration(
        PersonId id,
        @Nullable NhsNumber nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        Demographics demographics,
        Set<Flag> flags,
        List<SourceIdentifier> sources) {

    public Registration {
        flags = Set.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /** A new person without a number, whose trace is yet to come (03). */
    public static Registration without(Demographics demographics) {
        return new Registration(
                PersonId.next(), null, NhsNumberStatus.TRACE_REQUIRED, demographics, Set.of(), List.of());
    }

    /** A new person with a verified number (01). */
    public static Registration verified(NhsNumber nhsNumber, Demographics demographics) {
        return new Registration(
                PersonId.next(), nhsNumber, NhsNumberStatus.VERIFIED, demographics, Set.of(), List.of());
    }
}

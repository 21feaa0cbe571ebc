package oneplace.record.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person belongs to a practice or a part of the place.
 *
 * @param code of the practice or locality in the place pack
 * @param until the first day it no longer held; null while it does
 */
public record Membership(
        MembershipKind kind,
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** A membership without dates. */
    public static Membership of(MembershipKind kind, String code) {
        return new Membership(kind, code, null, null);
    }

    /** Whether it still holds. */
    public boolean current() {
        return until == null;
    }
}

package oneplace.trust.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who asks, out of Spring's {@code Authentication}. Costs nothing. */
public final class Asking {

    private Asking() {}

    /** The staff member signed in with both factors. */
    public static Optional<StaffMember> staff(@Nullable Authentication authentication) {
        return principal(authentication, StaffMember.class);
    }

    /** The person signed in as themself with both factors. */
    public static Optional<PersonMember> person(@Nullable Authentication authentication) {
        return principal(authentication, PersonMember.class);
    }

    /** Whoever is signed in with an account of their own, staff or person. */
    public static Optional<Member> member(@Nullable Authentication authentication) {
        return principal(authentication, Member.class);
    }

    /** The app whose token this is, and for whom it acts. */
    public static Optional<ConnectedApp> app(@Nullable Authentication authentication) {
        return principal(authentication, ConnectedApp.class);
    }

    /** The API client whose token this is. */
    public static Optional<ApiClient> client(@Nullable Authentication authentication) {
        return principal(authentication, ApiClient.class);
    }

    private static <T> Optional<T> principal(@Nullable Authentication authentication, Class<T> type) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && type.isInstance(authentication.getPrincipal())
                ? Optional.of(type.cast(authentication.getPrincipal()))
                : Optional.empty();
    }
}

package oneplace.browser;

import java.util.Set;
import oneplace.base.place.Role;

/** The kinds of visitor that pages are looked at as. */
enum Who {
    /** Nobody signed in. */
    PUBLIC(Set.of()),
    /** A nurse of a community team. */
    NURSE(Set.of(Role.PRACTITIONER)),
    /** Whoever looks after the place's settings and accounts. */
    ADMINISTRATOR(Set.of(Role.PLACE_ADMINISTRATOR)),
    /** Whoever answers for privacy. */
    PRIVACY_OFFICER(Set.of(Role.PRIVACY_OFFICER));

    private final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = roles;
    }

    Set<Role> roles() {
        return roles;
    }

    /** The name they sign in with. */
    String signInName() {
        return "browser." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }
}

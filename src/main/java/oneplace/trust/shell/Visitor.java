package oneplace.trust.shell;

import java.util.Collection;
import java.util.Set;
import oneplace.base.place.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as the frame needs to know.
 *
 * @param name as shown in the header; null when nobody is signed in
 * @param team the team or organisation acted for; null when there is none
 * @param roles what they are here; empty when nobody is signed in
 */
public record Visitor(@Nullable String name, @Nullable String team, Set<Role> roles) {

    /** Somebody who has not signed in. */
    public static final Visitor PUBLIC = new Visitor(null, null, Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return name != null;
    }

    /** Whether this visitor has at least one of {@code wanted}. */
    public boolean hasAny(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}

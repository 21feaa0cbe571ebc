package oneplace.base.place;

import java.util.Set;

/**
 * What the place lets a role do.
 *
 * @param name what the place calls the role
 */
public record RoleGrant(Role role, String name, Set<Permission> permissions) {

    public RoleGrant {
        permissions = Set.copyOf(permissions);
    }
}

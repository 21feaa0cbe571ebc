package oneplace.trust.identity;

import java.util.List;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;

/**
 * An account to be opened; the words are those of {@link StaffMember}.
 *
 * @param signInName letters, digits, dots, hyphens and apostrophes, at most 64; capitals do not count
 */
public record NewStaff(
        String signInName,
        String name,
        String title,
        Set<Role> roles,
        OrganisationCode organisation,
        Set<TeamCode> teams,
        Set<InformationClass> clearance,
        List<Purpose> purposes,
        boolean mayBreakGlass) {

    public NewStaff {
        if (!signInName.matches("[A-Za-z0-9.'@_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a sign-in name is 1 to 64 letters, digits, dots, hyphens, apostrophes, @ or underlines");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an account needs the name of the person it is for");
        }
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("an account needs at least one purpose");
        }
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        clearance = Set.copyOf(clearance);
        purposes = List.copyOf(purposes);
    }
}

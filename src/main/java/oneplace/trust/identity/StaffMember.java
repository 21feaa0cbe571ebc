package oneplace.trust.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;

/**
 * Somebody signed in with both factors: the principal of every staff request, read afresh for each, so that suspension
 * and a change of team act on the next one.
 *
 * @param id the account, in the audit log as {@code who}
 * @param signInName what they type: "kezia.nwosu"
 * @param name what people call them: "Kezia Nwosu"
 * @param title their work in the field's own words: "district nurse"
 * @param roles what they are here
 * @param teams the teams whose people they see
 * @param clearance restricted information classes they may see beyond the ordinary ones
 * @param purposes why they may look, the usual one first
 * @param mayBreakGlass whether they may open a record in an emergency
 */
public record StaffMember(
        UUID id,
        String signInName,
        String name,
        String title,
        Set<Role> roles,
        OrganisationCode organisation,
        Set<TeamCode> teams,
        Set<InformationClass> clearance,
        List<Purpose> purposes,
        boolean mayBreakGlass)
        implements Member {

    public StaffMember {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        clearance = Set.copyOf(clearance);
        purposes = List.copyOf(purposes);
    }

    /** Whether they have {@code role}. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same with other roles. */
    public StaffMember with(Set<Role> others) {
        return new StaffMember(
                id, signInName, name, title, others, organisation, teams, clearance, purposes, mayBreakGlass);
    }

    /** As the audit log and the person see them: "Kezia Nwosu, district nurse". */
    @Override
    public String nameAndTitle() {
        return title.isBlank() ? name : name + ", " + title;
    }
}

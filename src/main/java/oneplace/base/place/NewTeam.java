package oneplace.base.place;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;

/** A team as it is brought, before it has a number; its organisation is named by code. */
public record NewTeam(
        TeamCode code,
        String name,
        OrganisationCode organisation,
        String kind,
        Optional<String> locality,
        String hours) {

    /** The same team with its number and that of its organisation. */
    public Team numbered(int number, int organisationNumber) {
        return new Team(number, code, name, organisationNumber, kind, locality, hours);
    }
}

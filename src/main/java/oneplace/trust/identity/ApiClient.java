package oneplace.trust.identity;

import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;

/**
 * A system of an organisation that calls the interfaces. As the principal of a request its {@link #scopes} are those of
 * the token, never more than registered.
 *
 * @param id client id of OAuth, in the audit log as {@code who}
 * @param name for people: "Avon practice system"
 * @param purpose why it looks
 * @param classes information classes it may see
 * @param horizon how far it sees
 * @param teams the teams whose people are its own
 * @param scopes what it may do
 */
public record ApiClient(
        String id,
        String name,
        OrganisationCode organisation,
        Purpose purpose,
        Set<InformationClass> classes,
        Horizon horizon,
        Set<TeamCode> teams,
        Scopes scopes) {

    public ApiClient {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("a client id is 1 to 100 letters, digits, dots, hyphens or underlines");
        }
        classes = Set.copyOf(classes);
        teams = Set.copyOf(teams);
    }

    /** The same client with the scopes of a token. */
    public ApiClient with(Scopes granted) {
        return new ApiClient(id, name, organisation, purpose, classes, horizon, teams, granted);
    }
}

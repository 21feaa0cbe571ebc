package oneplace.base.place;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;

/** An organisation as it is brought, before it has a number; the fields are those of {@link Organisation}. */
public record NewOrganisation(
        OrganisationCode code,
        String name,
        String kind,
        OrganisationSign sign,
        Optional<OrganisationCode> parent,
        boolean invented) {

    /** The same organisation with its number. */
    public Organisation numbered(int number) {
        return new Organisation(number, code, name, kind, sign, parent, invented);
    }
}

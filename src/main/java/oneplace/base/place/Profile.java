package oneplace.base.place;

import java.util.List;
import oneplace.base.kernel.OrganisationCode;

/**
 * What the place says of itself.
 *
 * @param code short and fixed: {@code banes}
 * @param name in full: "Bath and North East Somerset"
 * @param shortName for the page header: "B&NES"
 * @param kind the sort of place: "unitary authority"
 * @param council the organisation that runs Oneplace here
 * @param calendar the code of the calendar whose bank holidays count
 * @param emergency whom to ring, most urgent first
 */
public record Profile(
        String code,
        String name,
        String shortName,
        String kind,
        OrganisationCode council,
        String calendar,
        List<EmergencyLine> emergency) {

    public Profile {
        emergency = List.copyOf(emergency);
    }
}

package oneplace.base.place;

import java.util.Optional;
import oneplace.base.kernel.TeamCode;

/**
 * A team of an organisation: what a relationship with a person is held by.
 *
 * @param number its number in the one sequence that organisations and teams share
 * @param organisation the number of the organisation whose team it is
 * @param kind a plain word or two: "community nursing"
 * @param locality the code of the area it serves
 * @param hours when it can be reached, in words
 */
public record Team(
        int number,
        TeamCode code,
        String name,
        int organisation,
        String kind,
        Optional<String> locality,
        String hours) {}

package oneplace.demonstration.population;

import java.util.List;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;

/**
 * Who a generated person is once they live here.
 *
 * @param person the id the generator gave them; kept
 * @param former a family name they no longer use; empty when there is none
 * @param line house and street
 * @param postcode from the pseudo range ZZ99, where nobody lives
 * @param telephone from a range kept for fiction
 */
record Home(
        UUID person,
        NhsNumber nhsNumber,
        String title,
        List<String> given,
        String family,
        String former,
        String line,
        String postcode,
        String telephone,
        Practices.Practice practice) {

    /** As an entry names its author or subject: <em>Mrs Beryl Hembrow</em>. */
    String spoken() {
        return (title + " " + String.join(" ", given) + " " + family).strip();
    }
}

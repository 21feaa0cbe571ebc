package oneplace.examples;

import java.util.concurrent.atomic.AtomicInteger;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Address;
import oneplace.record.person.Demographics;
import oneplace.record.person.Gender;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import oneplace.record.person.Recorder;
import oneplace.record.person.Telecom;

/** The synthetic people the situations are about, and numbers of the 999 range that no other test uses. */
public final class ExamplePeople {

    private static final AtomicInteger LAST = new AtomicInteger(700_000);

    /** Who records in tests. */
    public static final Recorder CLERK = new Recorder("clerk of the examples", null);

    private ExamplePeople() {}

    /** A valid NHS number of the 999 range, another one each time. */
    public static NhsNumber freshNumber() {
        while (true) {
            String nine = "999%06d".formatted(LAST.incrementAndGet());
            int check = NhsNumber.checkDigit(nine);
            if (check < 10) {
                return new NhsNumber(nine + check);
            }
        }
    }

    /** A woman of 85 in Coalgate. */
    public static Demographics dilys() {
        return Demographics.of(PersonName.of("Dilys Mair", "Penhallow"), Gender.FEMALE, new PartialDate("1941-03-09"))
                .at(Address.home("ZZ99 3AA", "4 Winding Gear Close", "Coalgate"))
                .reachedBy(Telecom.phone("01632 960 441"))
                .belongingTo(
                        Membership.of(MembershipKind.PRACTICE, "banes-044"),
                        Membership.of(MembershipKind.CLUSTER, "cl-4"))
                .calling("Dil");
    }

    /** Somebody with a family name that no other test uses. */
    public static Demographics somebody(String given, String family, String born, String postcode) {
        return Demographics.of(PersonName.of(given, family), Gender.FEMALE, new PartialDate(born))
                .at(Address.home(postcode, "1 Example Row"));
    }
}

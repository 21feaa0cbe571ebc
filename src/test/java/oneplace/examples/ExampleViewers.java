package oneplace.examples;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;

/** Those who look, in tests: each of a team and organisation of their own. */
public final class ExampleViewers {

    private static final AtomicInteger LAST = new AtomicInteger(1_000_000);

    private ExampleViewers() {}

    /** A nurse of a team that has no people yet. */
    public static Viewer nurse() {
        return viewer(Horizon.OWN_PEOPLE);
    }

    /** A system of the whole place. */
    public static Viewer wholePlace() {
        return viewer(Horizon.WHOLE_PLACE);
    }

    private static Viewer viewer(Horizon horizon) {
        int number = LAST.addAndGet(2);
        return new Viewer(
                "example-" + number,
                "Kezia Nwosu, district nurse",
                number,
                new int[] {number + 1},
                Purpose.DIRECT_CARE,
                horizon == Horizon.WHOLE_PLACE
                        ? Mandate.ofSystem(Purpose.DIRECT_CARE, InformationClass.all(), horizon)
                        : Mandate.ofStaff(List.of(Purpose.DIRECT_CARE), InformationClass.all(), false));
    }
}

package oneplace.trust.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.identity.Horizon;

/**
 * What a viewer is here for: all that the policy is told about them. Viewers of equal mandates are decided alike, whoever
 * they are.
 *
 * @param kind what kind of viewer
 * @param purposes why they may look
 * @param cleared mask of the classes they are cleared for: of staff the ordinary ones and those in their account, of a
 *     system those it is registered for
 * @param horizon how far they see
 * @param mayBreakGlass whether they may open a record in an emergency
 */
public record Mandate(ViewerKind kind, Set<Purpose> purposes, long cleared, Horizon horizon, boolean mayBreakGlass) {

    public Mandate {
        purposes = Set.copyOf(purposes);
        cleared &= InformationClass.all();
    }

    /** Of somebody who works here. */
    public static Mandate ofStaff(Collection<Purpose> purposes, long cleared, boolean mayBreakGlass) {
        return new Mandate(ViewerKind.STAFF, set(purposes), cleared, Horizon.OWN_PEOPLE, mayBreakGlass);
    }

    /** Of a system, for its one purpose. */
    public static Mandate ofSystem(Purpose purpose, long cleared, Horizon horizon) {
        return new Mandate(ViewerKind.SYSTEM, Set.of(purpose), cleared, horizon, false);
    }

    /** Of a person: no purpose of ours and no clearance; whose record it is decides. */
    public static Mandate ofPerson() {
        return new Mandate(ViewerKind.PERSON, Set.of(), 0, Horizon.OWN_PEOPLE, false);
    }

    /** Of the place itself. */
    public static Mandate ofTheHouse() {
        return new Mandate(
                ViewerKind.HOUSE, Set.of(Purpose.ADMINISTRATION), InformationClass.all(), Horizon.WHOLE_PLACE, false);
    }

    private static Set<Purpose> set(Collection<Purpose> purposes) {
        return purposes.isEmpty() ? EnumSet.noneOf(Purpose.class) : EnumSet.copyOf(purposes);
    }
}

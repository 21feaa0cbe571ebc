package oneplace.trust.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.identity.Horizon;

/**
 * Who asks, in the numbers the tables speak.
 *
 * @param who the account or client, as the audit log has it
 * @param whoName as the person will read it: "Kezia Nwosu, district nurse"
 * @param organisation the number of the viewer's organisation; 0 for a person
 * @param teams the numbers of the teams whose people the viewer sees
 * @param purpose why, as the audit log has it: the usual purpose of this viewer
 * @param mandate what the viewer is here for: all that the policy is told about them
 * @param self the viewer's own number among the people; 0 for everybody who is no person here
 */
public record Viewer(
        String who, String whoName, int organisation, int[] teams, Purpose purpose, Mandate mandate, long self) {

    public Viewer {
        teams = teams.clone();
        if ((mandate.kind() == ViewerKind.PERSON) != (self > 0)) {
            throw new IllegalArgumentException("a person, and nobody else, has a number of their own");
        }
    }

    /** Staff, a system or the house. */
    public Viewer(String who, String whoName, int organisation, int[] teams, Purpose purpose, Mandate mandate) {
        this(who, whoName, organisation, teams, purpose, mandate, 0);
    }

    /** A person, for themselves and for those they speak for. */
    public static Viewer ofPerson(String who, String whoName, long self) {
        return new Viewer(who, whoName, 0, new int[0], Purpose.DIRECT_CARE, Mandate.ofPerson(), self);
    }

    @Override
    public int[] teams() {
        return teams.clone();
    }

    public ViewerKind kind() {
        return mandate.kind();
    }

    public Horizon horizon() {
        return mandate.horizon();
    }

    /**
     * What each purpose opens to somebody cleared for {@code cleared}: direct care and safeguarding open every class
     * cleared; administration opens money and administrative entries only; commissioning and risk stratification open
     * no record at all (rules-care, <em>Access</em>).
     */
    static long opened(Purpose purpose, long cleared) {
        return switch (purpose) {
            case DIRECT_CARE, SAFEGUARDING -> cleared;
            case ADMINISTRATION ->
                cleared & InformationClass.mask(Set.of(InformationClass.MONEY, InformationClass.ADMINISTRATIVE));
            case COMMISSIONING, RISK_STRATIFICATION -> 0;
        };
    }

    /** The masks in an array whose first element belongs to purpose 1, as SQL subscripts it. */
    Long[] masksByPurpose() {
        Long[] masks = new Long[Purpose.values().length];
        for (Purpose purpose : Purpose.values()) {
            masks[purpose.number() - 1] = !mandate.purposes().contains(purpose)
                    ? 0L
                    : isTheHouse() ? mandate.cleared() : opened(purpose, mandate.cleared());
        }
        return masks;
    }

    /** Whether this is the place itself at work. */
    public boolean isTheHouse() {
        return kind() == ViewerKind.HOUSE;
    }

    /** Everything the viewer could ever see of anybody, whatever the purpose. */
    public long clearance() {
        return Arrays.stream(masksByPurpose()).reduce(0L, (a, b) -> a | b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Viewer that
                && who.equals(that.who)
                && whoName.equals(that.whoName)
                && organisation == that.organisation
                && Arrays.equals(teams, that.teams)
                && purpose == that.purpose
                && mandate.equals(that.mandate)
                && self == that.self;
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, organisation, Arrays.hashCode(teams), purpose, mandate, self);
    }
}

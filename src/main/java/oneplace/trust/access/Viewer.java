package oneplace.trust.access;

import java.util.Arrays;
import java.util.Objects;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Basis;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.access.policy.DecisionTable;
import oneplace.trust.access.policy.Policy;
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
 * @param alone whether a person looks for themself only, and for nobody they speak for, as an app of theirs does
 */
public record Viewer(
        String who,
        String whoName,
        int organisation,
        int[] teams,
        Purpose purpose,
        Mandate mandate,
        long self,
        boolean alone) {

    public Viewer {
        teams = teams.clone();
        if ((mandate.kind() == ViewerKind.PERSON) != (self > 0)) {
            throw new IllegalArgumentException("a person, and nobody else, has a number of their own");
        }
    }

    /** Whoever is not alone: everybody but an app of a person's. */
    public Viewer(
            String who, String whoName, int organisation, int[] teams, Purpose purpose, Mandate mandate, long self) {
        this(who, whoName, organisation, teams, purpose, mandate, self, false);
    }

    /** Staff, a system or the house. */
    public Viewer(String who, String whoName, int organisation, int[] teams, Purpose purpose, Mandate mandate) {
        this(who, whoName, organisation, teams, purpose, mandate, 0, false);
    }

    /** A person, for themselves and for those they speak for. */
    public static Viewer ofPerson(String who, String whoName, long self) {
        return new Viewer(who, whoName, 0, new int[0], Purpose.DIRECT_CARE, Mandate.ofPerson(), self, false);
    }

    /** A person for themselves only: what an app of theirs sees. */
    public static Viewer ofPersonAlone(String who, String whoName, long self) {
        return new Viewer(who, whoName, 0, new int[0], Purpose.DIRECT_CARE, Mandate.ofPerson(), self, true);
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

    /** What the policy opens to this viewer, in every situation. */
    DecisionTable table() {
        return Policy.shipped().table(mandate);
    }

    /** What a live relationship of each purpose could open, in an array whose first element is purpose 1, as SQL subscripts it. */
    Long[] masksByPurpose() {
        Basis basis = horizon() == Horizon.WHOLE_PLACE ? Basis.WHOLE_PLACE : Basis.RELATIONSHIP;
        Long[] masks = new Long[Purpose.values().length];
        for (Purpose purpose : Purpose.values()) {
            masks[purpose.number() - 1] = mandate.purposes().contains(purpose)
                    ? table().opened(basis, purpose, Choice.NONE, Authorship.OWN)
                    : 0L;
        }
        return masks;
    }

    /** Whether this is the place itself at work. */
    public boolean isTheHouse() {
        return kind() == ViewerKind.HOUSE;
    }

    /** Everything a live relationship could open to the viewer, whatever the purpose. */
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
                && self == that.self
                && alone == that.alone;
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, organisation, Arrays.hashCode(teams), purpose, mandate, self, alone);
    }
}

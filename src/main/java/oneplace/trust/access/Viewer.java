package oneplace.trust.access;

import java.util.Arrays;
import java.util.Map;
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
 * @param organisation the number of the viewer's organisation
 * @param teams the numbers of the teams whose people the viewer sees
 * @param purpose why, as the audit log has it: the usual purpose of this viewer
 * @param classes for each purpose the viewer may act for, the mask of classes it opens: clearance is already in it
 * @param horizon how far the viewer sees
 */
public record Viewer(
        String who,
        String whoName,
        int organisation,
        int[] teams,
        Purpose purpose,
        Map<Purpose, Long> classes,
        Horizon horizon) {

    public Viewer {
        teams = teams.clone();
        classes = Map.copyOf(classes);
    }

    @Override
    public int[] teams() {
        return teams.clone();
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
            masks[purpose.number() - 1] = classes.getOrDefault(purpose, 0L);
        }
        return masks;
    }

    /** Whether this is the place itself at work: nobody else is given every class for administration ({@link #opened}). */
    public boolean isTheHouse() {
        return classes.getOrDefault(Purpose.ADMINISTRATION, 0L) == InformationClass.all();
    }

    /** Everything the viewer could ever see of anybody, whatever the purpose. */
    public long clearance() {
        return classes.values().stream().reduce(0L, (a, b) -> a | b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Viewer that
                && who.equals(that.who)
                && whoName.equals(that.whoName)
                && organisation == that.organisation
                && Arrays.equals(teams, that.teams)
                && purpose == that.purpose
                && classes.equals(that.classes)
                && horizon == that.horizon;
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, organisation, Arrays.hashCode(teams), purpose, classes, horizon);
    }
}

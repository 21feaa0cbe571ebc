package oneplace.base.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;

/**
 * The front door: the place as it stands now, and the ways to add to it. Everything but {@link #place()} is one
 * transaction, or joins the caller's.
 */
public interface Places {

    /**
     * The place as it stands now: within a transaction with what that transaction added, otherwise as last committed.
     * Costs next to nothing; ask again rather than keep it.
     */
    Place place();

    /**
     * Adds an organisation, stores its author and publishes {@link OrganisationAdded}. If the place already knows the
     * code, that organisation is answered as it stands and nothing changes, so that demonstration data can be laid over
     * a pack.
     *
     * @throws IllegalArgumentException when the parent is unknown
     */
    Organisation add(NewOrganisation organisation, Author author);

    /**
     * Changes what is known of an organisation, which keeps its number; publishes {@link OrganisationChanged}.
     *
     * @throws IllegalArgumentException when the code or the parent is unknown, or the organisation would be part of
     *     itself
     */
    Organisation change(NewOrganisation organisation, Author author);

    /**
     * Adds a team, stores its author and publishes {@link TeamAdded}. A known code answers that team as it stands.
     *
     * @throws IllegalArgumentException when the organisation or the locality is unknown
     */
    Team addTeam(NewTeam team, Author author);

    /** Adds a locality; a known code answers that locality as it stands. @throws IllegalArgumentException when the parent is unknown */
    Locality addLocality(Locality locality, Author author);

    /**
     * Sets a setting and publishes {@link SettingChanged}; from then on a pack no longer changes it. The same value again
     * changes nothing.
     *
     * @throws IllegalArgumentException when the setting does not take the value; read it first to say so on a page
     */
    void set(Setting<?> setting, String value, Author author);

    /** The changes of one setting, latest first. */
    List<SettingChange> history(Setting<?> setting);

    /** What an organisation was, latest first; none for an unknown code. */
    List<OrganisationChange> history(OrganisationCode code);

    /** See {@link Place#profile()}. */
    default Profile profile() {
        return place().profile();
    }

    /** See {@link Place#organisation(OrganisationCode)}. */
    default Optional<Organisation> organisation(OrganisationCode code) {
        return place().organisation(code);
    }

    /** See {@link Place#organisation(int)}. */
    default Optional<Organisation> organisation(int number) {
        return place().organisation(number);
    }

    /** See {@link Place#team(TeamCode)}. */
    default Optional<Team> team(TeamCode code) {
        return place().team(code);
    }

    /** See {@link Place#team(int)}. */
    default Optional<Team> team(int number) {
        return place().team(number);
    }

    /** See {@link Place#restrictedClasses()}. */
    default Set<InformationClass> restrictedClasses() {
        return place().restrictedClasses();
    }

    /** See {@link Place#value(Setting)}. */
    default <T> T value(Setting<T> setting) {
        return place().value(setting);
    }

    /** See {@link Place#workingDays()}. */
    default WorkingDays workingDays() {
        return place().workingDays();
    }
}

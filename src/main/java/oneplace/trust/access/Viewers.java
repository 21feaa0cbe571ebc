package oneplace.trust.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Permission;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Team;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.ConnectedApp;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Turns who is signed in into a {@link Viewer}. */
@Component
public class Viewers {

    private final Places places;

    Viewers(Places places) {
        this.places = places;
    }

    /** The viewer of a request; empty when nobody who may see records is signed in. */
    public Optional<Viewer> of(@Nullable Authentication authentication) {
        return Asking.staff(authentication)
                .map(this::of)
                .or(() -> Asking.client(authentication).map(this::of));
    }

    /**
     * A staff member as a viewer: ordinary classes and what they are cleared for, for each purpose they act for. Clearance
     * and emergency access stand in the account, and hold only while a role of theirs includes them.
     */
    public Viewer of(StaffMember staff) {
        Place place = places.place();
        long ordinary = InformationClass.all() & ~InformationClass.mask(place.restrictedClasses());
        long cleared = allows(place, staff, Permission.HOLD_CLEARANCE)
                ? ordinary | InformationClass.mask(staff.clearance())
                : ordinary;
        return new Viewer(
                staff.id().toString(),
                staff.nameAndTitle(),
                number(place, staff.organisation()),
                numbers(place, staff.teams()),
                staff.purposes().isEmpty()
                        ? Purpose.DIRECT_CARE
                        : staff.purposes().getFirst(),
                Mandate.ofStaff(
                        staff.purposes(),
                        cleared,
                        staff.mayBreakGlass() && allows(place, staff, Permission.BREAK_GLASS)));
    }

    private static boolean allows(Place place, StaffMember staff, Permission permission) {
        return staff.roles().stream().anyMatch(role -> place.allows(role, permission));
    }

    /** A person as a viewer: of their own record and of those they speak for. @param number theirs, from the index */
    public Viewer of(PersonMember person, long number) {
        return Viewer.ofPerson(person.id().toString(), person.nameAndTitle(), number);
    }

    /** An app of a staff member as a viewer: what they see. */
    public Viewer of(ConnectedApp app, StaffMember staff) {
        Viewer holder = of(staff);
        return new Viewer(
                holder.who(),
                app.nameAndHolder(),
                holder.organisation(),
                holder.teams(),
                holder.purpose(),
                holder.mandate());
    }

    /** An app of a person as a viewer: their own record, and nobody's they speak for. @param number theirs, from the index */
    public Viewer of(ConnectedApp app, PersonMember person, long number) {
        return Viewer.ofPersonAlone(person.id().toString(), app.nameAndHolder(), number);
    }

    /** A system client as a viewer: its own classes for its one purpose. */
    public Viewer of(ApiClient client) {
        Place place = places.place();
        return new Viewer(
                client.id(),
                client.name(),
                number(place, client.organisation()),
                numbers(place, client.teams()),
                client.purpose(),
                Mandate.ofSystem(client.purpose(), InformationClass.mask(client.classes()), client.horizon()));
    }

    /** The place itself at work, loading what it was given. It may see everything, and is audited like anybody. */
    public Viewer theHouse(Organisation organisation) {
        return theHouse(organisation, "oneplace");
    }

    /** The same under a name that says which part of the house is at work. */
    public Viewer theHouse(Organisation organisation, String who) {
        return new Viewer(
                who,
                "Oneplace itself",
                organisation.number(),
                new int[0],
                Purpose.ADMINISTRATION,
                Mandate.ofTheHouse());
    }

    private static int number(Place place, OrganisationCode code) {
        return place.organisation(code).map(Organisation::number).orElse(-1);
    }

    private static int[] numbers(Place place, Set<TeamCode> teams) {
        return teams.stream()
                .map(place::team)
                .flatMap(Optional::stream)
                .mapToInt(Team::number)
                .sorted()
                .toArray();
    }

    /** All the parties a sharing choice can name to reach this viewer: everybody (0), the organisation, the teams. */
    static int[] parties(Viewer viewer) {
        int[] teams = viewer.teams();
        int[] parties = Arrays.copyOf(teams, teams.length + 2);
        parties[teams.length] = viewer.organisation();
        parties[teams.length + 1] = SharingChoices.EVERYBODY;
        return parties;
    }
}

package oneplace.base.place;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;

/** A place as it stood at one moment; never changes. Ask {@link Places#place()} for the one that holds now. */
public final class Place {

    private final Profile profile;
    private final Map<OrganisationCode, Organisation> organisations;
    private final Map<Integer, Organisation> organisationNumbers;
    private final Map<TeamCode, Team> teams;
    private final Map<Integer, Team> teamNumbers;
    private final Map<String, Locality> localities;
    private final Map<InformationClass, ClassPolicy> classes;
    private final Map<Role, RoleGrant> roles;
    private final Map<String, String> settings;
    private final Map<String, WorkingDays> calendars;

    /** A place of these parts; {@code settings} holds those that were set, by key. */
    public Place(
            Profile profile,
            Collection<Organisation> organisations,
            Collection<Team> teams,
            Collection<Locality> localities,
            Collection<ClassPolicy> classes,
            Collection<RoleGrant> roles,
            Map<String, String> settings,
            Collection<WorkingDays> calendars) {
        this.profile = profile;
        this.organisations = by(Organisation::code, organisations);
        this.organisationNumbers = by(Organisation::number, organisations);
        this.teams = by(Team::code, teams);
        this.teamNumbers = by(Team::number, teams);
        this.localities = by(Locality::code, localities);
        this.classes = by(ClassPolicy::of, classes);
        this.roles = by(RoleGrant::role, roles);
        this.settings = Map.copyOf(settings);
        this.calendars = by(WorkingDays::code, calendars);
    }

    /** What the place says of itself. */
    public Profile profile() {
        return profile;
    }

    /** The organisation that runs Oneplace here: whatever the house itself writes is written for it. */
    public Organisation council() {
        return organisation(profile.council()).orElseThrow();
    }

    /** Every organisation, in the order they came. */
    public Collection<Organisation> organisations() {
        return organisations.values();
    }

    /** The organisation of a code; empty when the place has none such. */
    public Optional<Organisation> organisation(OrganisationCode code) {
        return Optional.ofNullable(organisations.get(code));
    }

    /** The organisation of a number; empty when the number is no organisation's. */
    public Optional<Organisation> organisation(int number) {
        return Optional.ofNullable(organisationNumbers.get(number));
    }

    /** Every team, in the order they came. */
    public Collection<Team> teams() {
        return teams.values();
    }

    /** The team of a code; empty when the place has none such. */
    public Optional<Team> team(TeamCode code) {
        return Optional.ofNullable(teams.get(code));
    }

    /** The team of a number; empty when the number is no team's. */
    public Optional<Team> team(int number) {
        return Optional.ofNullable(teamNumbers.get(number));
    }

    /** The teams of an organisation, in the order they came. */
    public List<Team> teamsOf(Organisation organisation) {
        return teams.values().stream()
                .filter(team -> team.organisation() == organisation.number())
                .toList();
    }

    /** Every locality, larger before smaller as the pack lists them. */
    public Collection<Locality> localities() {
        return localities.values();
    }

    /** The locality of a code; empty when the place has none such. */
    public Optional<Locality> locality(String code) {
        return Optional.ofNullable(localities.get(code));
    }

    /** What the place has set for each class of information. */
    public Collection<ClassPolicy> classes() {
        return classes.values();
    }

    /** What the place has set for a class of information. */
    public ClassPolicy policy(InformationClass of) {
        return Optional.ofNullable(classes.get(of)).orElseThrow();
    }

    /** The classes that need clearance. */
    public Set<InformationClass> restrictedClasses() {
        return classes.values().stream()
                .filter(ClassPolicy::restricted)
                .map(ClassPolicy::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles the place uses. */
    public Collection<RoleGrant> roles() {
        return roles.values();
    }

    /** Whether the place lets a role do something; no role may do what the place has not granted it. */
    public boolean allows(Role role, Permission permission) {
        RoleGrant grant = roles.get(role);
        return grant != null && grant.permissions().contains(permission);
    }

    /** The value of a setting: what the place has set, otherwise its standard. */
    public <T> T value(Setting<T> setting) {
        String text = settings.get(setting.key());
        return text != null && setting.read(text) instanceof Reading.Read<T>(T value) ? value : setting.standard();
    }

    /** Every calendar the place knows. */
    public Collection<WorkingDays> calendars() {
        return calendars.values();
    }

    /** The calendar of a code, for example {@code england-and-wales}; empty when the place has none such. */
    public Optional<WorkingDays> calendar(String code) {
        return Optional.ofNullable(calendars.get(code));
    }

    /** Working days by the place's own calendar. */
    public WorkingDays workingDays() {
        return calendar(profile.calendar()).orElseThrow();
    }

    private static <K, V> Map<K, V> by(Function<V, K> key, Collection<V> values) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(value -> map.put(key.apply(value), value));
        return Collections.unmodifiableMap(map);
    }
}

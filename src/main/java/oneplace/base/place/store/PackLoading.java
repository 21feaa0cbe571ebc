package oneplace.base.place.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Author;
import oneplace.base.place.BadPack;
import oneplace.base.place.ClassPolicy;
import oneplace.base.place.GivenBy;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationAdded;
import oneplace.base.place.OrganisationChanged;
import oneplace.base.place.Place;
import oneplace.base.place.PlacePack;
import oneplace.base.place.RoleGrant;
import oneplace.base.place.Setting;
import oneplace.base.place.SettingChanged;
import oneplace.base.place.Settings;
import oneplace.base.place.Team;
import oneplace.base.place.TeamAdded;
import oneplace.base.place.TeamChanged;
import oneplace.base.place.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * One loading of a pack: compares it with what is stored and adds what is new or different, all under one change. What
 * is only stored stays; what an administrator or the demonstration brought is not touched.
 */
final class PackLoading {

    private final PlacePack pack;
    private final Optional<Place> before;
    private final Set<String> notOurs;
    private final Map<String, Optional<String>> packSettings;
    private final PlaceWriter writer;
    private final List<Object> events = new ArrayList<>();
    private @Nullable Long change;
    private int added;
    private int changed;
    private int kept;

    PackLoading(
            PlacePack pack,
            Optional<Place> before,
            Set<String> notOurs,
            Map<String, Optional<String>> packSettings,
            PlaceWriter writer) {
        this.pack = pack;
        this.before = before;
        this.notOurs = notOurs;
        this.packSettings = packSettings;
        this.writer = writer;
    }

    /** Writes what differs. @return the events to publish once all of it is written */
    List<Object> load() {
        before.map(Place::profile).map(profile -> profile.code()).ifPresent(this::refuseAnotherPlace);
        if (before.map(Place::profile).filter(pack.profile()::equals).isEmpty()) {
            writer.profile(change(), pack.profile());
            count(before.isPresent());
        }
        calendars();
        classes();
        roles();
        localities();
        organisations();
        teams();
        settings();
        return List.copyOf(events);
    }

    /** What was done, for the log. */
    String summary() {
        return "%d added, %d changed, %d kept as changed here".formatted(added, changed, kept);
    }

    boolean didNothing() {
        return change == null;
    }

    private void refuseAnotherPlace(String stored) {
        if (!stored.equals(pack.profile().code())) {
            throw new BadPack("This database holds the place \"" + stored + "\", not \""
                    + pack.profile().code() + "\": start it with --place " + stored
                    + ", or begin another place in another folder with --data DIR.");
        }
    }

    private void calendars() {
        Map<String, WorkingDays> stored = stored(Place::calendars, WorkingDays::code);
        for (WorkingDays calendar : pack.calendars()) {
            WorkingDays old = stored.get(calendar.code());
            if (old == null || !old.sameAs(calendar)) {
                writer.calendar(change(), calendar);
                count(old != null);
            }
        }
    }

    private void classes() {
        var stored = stored(Place::classes, ClassPolicy::of);
        for (ClassPolicy policy : pack.classes()) {
            ClassPolicy old = stored.get(policy.of());
            if (!policy.equals(old)) {
                writer.policy(change(), policy);
                count(old != null);
            }
        }
    }

    private void roles() {
        var stored = stored(Place::roles, RoleGrant::role);
        for (RoleGrant grant : pack.roles()) {
            RoleGrant old = stored.get(grant.role());
            if (!grant.equals(old)) {
                writer.grant(change(), grant);
                count(old != null);
            }
        }
    }

    private void localities() {
        var stored = stored(Place::localities, Locality::code);
        for (Locality locality : pack.localities()) {
            Locality old = stored.get(locality.code());
            if (!locality.equals(old) && ours("locality", locality.code(), old)) {
                writer.locality(change(), locality);
                count(old != null);
            }
        }
    }

    private void organisations() {
        var stored = stored(Place::organisations, Organisation::code);
        Map<NewOrganisation, Integer> fresh = new LinkedHashMap<>();
        for (NewOrganisation organisation : pack.organisations()) {
            if (!stored.containsKey(organisation.code())) {
                fresh.put(
                        organisation, number("organisation", organisation.code().value()));
            }
        }
        fresh.forEach((organisation, number) -> {
            writer.organisation(change(), number, organisation);
            events.add(new OrganisationAdded(organisation.numbered(number)));
            count(false);
        });
        for (NewOrganisation organisation : pack.organisations()) {
            Organisation old = stored.get(organisation.code());
            if (old != null
                    && !organisation.numbered(old.number()).equals(old)
                    && ours("organisation", old.code().value(), old)) {
                writer.organisation(change(), old.number(), organisation);
                events.add(new OrganisationChanged(organisation.numbered(old.number()), old));
                count(true);
            }
        }
    }

    private void teams() {
        var stored = stored(Place::teams, Team::code);
        for (NewTeam team : pack.teams()) {
            Team old = stored.get(team.code());
            int organisation = organisationNumber(team.organisation());
            if (old == null) {
                int number = number("team", team.code().value());
                writer.team(change(), number, organisation, team);
                events.add(new TeamAdded(team.numbered(number, organisation)));
                count(false);
            } else if (!team.numbered(old.number(), organisation).equals(old)
                    && ours("team", old.code().value(), old)) {
                writer.team(change(), old.number(), organisation, team);
                events.add(new TeamChanged(team.numbered(old.number(), organisation), old));
                count(true);
            }
        }
    }

    private int organisationNumber(OrganisationCode code) {
        for (Object event : events) {
            if (event instanceof OrganisationAdded(Organisation organisation)
                    && organisation.code().equals(code)) {
                return organisation.number();
            }
        }
        return before.flatMap(place -> place.organisation(code)).orElseThrow().number();
    }

    /** Notes what the pack says of each setting, even where an administrator's value goes on to hold. */
    private void settings() {
        for (Setting<?> setting : Settings.all()) {
            Optional<String> said = Optional.ofNullable(pack.settings().get(setting.key()));
            Optional<String> last = packSettings.getOrDefault(setting.key(), Optional.empty());
            if (!said.equals(last)) {
                writer.setting(change(), setting.key(), said);
                String held = before.map(place -> held(place, setting)).orElse("");
                boolean ours = before.isEmpty() || held.equals(last.orElse(standard(setting)));
                if (ours) {
                    events.add(new SettingChanged(setting, before.map(place -> held), said.orElse(standard(setting))));
                    count(before.isPresent());
                } else {
                    kept++;
                }
            }
        }
    }

    private static <T> String held(Place place, Setting<T> setting) {
        return setting.write(place.value(setting));
    }

    private static <T> String standard(Setting<T> setting) {
        return setting.write(setting.standard());
    }

    private boolean ours(String kind, String code, @Nullable Object old) {
        boolean ours = old == null || !notOurs.contains(kind + " " + code);
        kept += ours ? 0 : 1;
        return ours;
    }

    private int number(String kind, String code) {
        return writer.number(kind, code).orElseThrow();
    }

    private long change() {
        if (change == null) {
            change = writer.change(
                    new Author("pack " + pack.profile().code(), GivenBy.PACK, "place pack " + pack.where()));
        }
        return change;
    }

    private void count(boolean wasThere) {
        if (wasThere) {
            changed++;
        } else {
            added++;
        }
    }

    private <K, V> Map<K, V> stored(Function<Place, Collection<V>> part, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        before.map(part).ifPresent(values -> values.forEach(value -> map.put(key.apply(value), value)));
        return map;
    }
}

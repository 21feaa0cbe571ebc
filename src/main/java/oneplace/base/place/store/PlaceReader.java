package oneplace.base.place.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.ClassPolicy;
import oneplace.base.place.DefaultSharing;
import oneplace.base.place.EmergencyLine;
import oneplace.base.place.Holiday;
import oneplace.base.place.Locality;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Permission;
import oneplace.base.place.Place;
import oneplace.base.place.Profile;
import oneplace.base.place.Role;
import oneplace.base.place.RoleGrant;
import oneplace.base.place.Team;
import oneplace.base.place.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what holds now: of each thing its latest row. */
@Component
class PlaceReader {

    private final JdbcClient sql;

    PlaceReader(JdbcClient sql) {
        this.sql = sql;
    }

    /** The place as stored; empty while nothing was ever loaded. */
    Optional<Place> read() {
        return profile()
                .map(profile -> new Place(
                        profile, organisations(), teams(), localities(), classes(), roles(), settings(), calendars()));
    }

    /** How many changes were ever made. Counted, not the highest number: changes may commit out of turn. */
    long changes() {
        return sql.sql("select count(*) from place.change").query(Long.class).single();
    }

    Optional<Profile> profile() {
        return sql.sql("""
                select change, code, name, short_name, kind, council, calendar
                  from place.profile order by change desc limit 1""")
                .query((row, n) -> new Profile(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("kind"),
                        new OrganisationCode(row.getString("council")),
                        row.getString("calendar"),
                        emergency(row.getLong("change"))))
                .optional();
    }

    private List<EmergencyLine> emergency(long change) {
        return sql.sql("""
                select situation, telephone, hours from place.emergency_line where change = ? order by position""")
                .param(change)
                .query((row, n) -> new EmergencyLine(
                        row.getString("situation"), row.getString("telephone"), row.getString("hours")))
                .list();
    }

    List<Organisation> organisations() {
        return sql.sql("""
                select distinct on (o.number) o.number, p.code, o.name, o.kind, o.sign, w.code as parent, o.invented
                  from place.organisation o
                  join place.party p on p.number = o.number
                  left join place.party w on w.number = o.parent
                 order by o.number, o.change desc""")
                .query((row, n) -> new Organisation(
                        row.getInt("number"),
                        new OrganisationCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("kind"),
                        OrganisationSign.of(row.getString("sign")).orElseThrow(),
                        Optional.ofNullable(row.getString("parent")).map(OrganisationCode::new),
                        row.getBoolean("invented")))
                .list();
    }

    List<Team> teams() {
        return sql.sql("""
                select distinct on (t.number) t.number, p.code, t.name, t.organisation, t.kind, t.locality, t.hours
                  from place.team t join place.party p on p.number = t.number
                 order by t.number, t.change desc""")
                .query((row, n) -> new Team(
                        row.getInt("number"),
                        new TeamCode(row.getString("code")),
                        row.getString("name"),
                        row.getInt("organisation"),
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("locality")),
                        row.getString("hours")))
                .list();
    }

    List<Locality> localities() {
        return sql.sql("""
                select l.code, l.kind, l.name, l.parent, l.population, l.invented
                  from place.locality l
                  join (select code, max(change) as change, min(seq) as came from place.locality group by code) latest
                    on latest.code = l.code and latest.change = l.change
                 order by latest.came""")
                .query((row, n) -> new Locality(
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("parent")),
                        population(row),
                        row.getBoolean("invented")))
                .list();
    }

    private static OptionalInt population(ResultSet row) throws SQLException {
        int population = row.getInt("population");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(population);
    }

    List<ClassPolicy> classes() {
        return sql
                .sql("""
                select distinct on (code) code, restricted, sharing, holds
                  from place.information_class order by code, change desc""")
                .query((row, n) -> new ClassPolicy(
                        InformationClass.of(row.getString("code")).orElseThrow(),
                        row.getBoolean("restricted"),
                        DefaultSharing.of(row.getString("sharing")).orElseThrow(),
                        row.getString("holds")))
                .stream()
                .sorted((a, b) -> a.of().compareTo(b.of()))
                .toList();
    }

    List<RoleGrant> roles() {
        return sql
                .sql("""
                select distinct on (role) role, name, permissions from place.role order by role, change desc""")
                .query((row, n) -> new RoleGrant(
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("name"),
                        Arrays.stream(texts(row.getArray("permissions")))
                                .map(code -> Permission.of(code).orElseThrow())
                                .collect(Collectors.toSet())))
                .stream()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .toList();
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** The settings that hold, by key; those left to their standard are absent. */
    Map<String, String> settings() {
        return sql
                .sql("""
                select distinct on (s.key) s.key, s.value
                  from place.setting s join place.change c on c.number = s.change
                 order by s.key, c.origin = 'PACK', s.change desc""")
                .query((row, n) -> new Setting(row.getString("key"), Optional.ofNullable(row.getString("value"))))
                .stream()
                .filter(setting -> setting.value.isPresent())
                .collect(Collectors.toMap(Setting::key, setting -> setting.value.orElseThrow()));
    }

    /** What packs last said of each setting, by key; empty where a pack leaves it to its standard. */
    Map<String, Optional<String>> settingsOfPacks() {
        return sql
                .sql("""
                select distinct on (s.key) s.key, s.value
                  from place.setting s join place.change c on c.number = s.change
                 where c.origin = 'PACK' order by s.key, s.change desc""")
                .query((row, n) -> new Setting(row.getString("key"), Optional.ofNullable(row.getString("value"))))
                .stream()
                .collect(Collectors.toMap(Setting::key, Setting::value));
    }

    private record Setting(String key, Optional<String> value) {}

    List<WorkingDays> calendars() {
        Map<String, List<Holiday>> days = new HashMap<>();
        sql.sql("""
                select calendar, day, name from place.holiday
                 where (calendar, change) in (select code, max(change) from place.calendar group by code)""").query(row -> {
            days.computeIfAbsent(row.getString("calendar"), code -> new java.util.ArrayList<>())
                    .add(new Holiday(row.getObject("day", LocalDate.class), row.getString("name")));
        });
        return sql.sql("""
                select distinct on (code) code, name, from_year, to_year
                  from place.calendar order by code, change desc""")
                .query((row, n) -> new WorkingDays(
                        row.getString("code"),
                        row.getString("name"),
                        Year.of(row.getInt("from_year")),
                        Year.of(row.getInt("to_year")),
                        days.getOrDefault(row.getString("code"), List.of())))
                .list();
    }
}

package oneplace.base.place.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Author;
import oneplace.base.place.ClassPolicy;
import oneplace.base.place.EmergencyLine;
import oneplace.base.place.Holiday;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.Permission;
import oneplace.base.place.Profile;
import oneplace.base.place.RoleGrant;
import oneplace.base.place.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds rows, each under the change that brings it. Nothing here updates or deletes, nor could it. */
@Component
class PlaceWriter {

    private final JdbcClient sql;
    private final Clock clock;

    PlaceWriter(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lets only one transaction at a time load a pack. */
    void alone() {
        sql.sql("select pg_advisory_xact_lock(hashtext('place'))").query(row -> {});
    }

    /** Opens a change; its number goes with every row it brings. */
    long change(Author author) {
        return sql.sql("insert into place.change (at, who, origin, reason) values (?, ?, ?, ?) returning number")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        author.who(),
                        author.givenBy().name(),
                        author.reason())
                .query(Long.class)
                .single();
    }

    /** The number of a new organisation or team; empty when its code is taken. */
    Optional<Integer> number(String kind, String code) {
        return sql.sql("""
                insert into place.party (kind, code) values (?, ?) on conflict (kind, code) do nothing returning number""").params(kind, code).query(Integer.class).optional();
    }

    void organisation(long change, int number, NewOrganisation organisation) {
        sql.sql("""
                insert into place.organisation (number, change, name, kind, sign, parent, invented)
                values (?, ?, ?, ?, ?, (select number from place.party where kind = 'organisation' and code = ?), ?)""")
                .params(
                        number,
                        change,
                        organisation.name(),
                        organisation.kind(),
                        organisation.sign().name(),
                        organisation.parent().map(OrganisationCode::value).orElse(""),
                        organisation.invented())
                .update();
    }

    void team(long change, int number, int organisation, NewTeam team) {
        sql.sql("""
                insert into place.team (number, change, name, organisation, kind, locality, hours)
                values (?, ?, ?, ?, ?, nullif(?, ''), ?)""")
                .params(
                        number,
                        change,
                        team.name(),
                        organisation,
                        team.kind(),
                        team.locality().orElse(""),
                        team.hours())
                .update();
    }

    void locality(long change, Locality locality) {
        sql.sql("""
                insert into place.locality (code, change, kind, name, parent, population, invented)
                values (?, ?, ?, ?, nullif(?, ''), nullif(?, -1), ?)""")
                .params(
                        locality.code(),
                        change,
                        locality.kind(),
                        locality.name(),
                        locality.parent().orElse(""),
                        locality.population().orElse(-1),
                        locality.invented())
                .update();
    }

    void policy(long change, ClassPolicy policy) {
        sql.sql("""
                insert into place.information_class (code, change, restricted, sharing, holds)
                values (?, ?, ?, ?, ?)""")
                .params(
                        policy.of().code(),
                        change,
                        policy.restricted(),
                        policy.sharing().code(),
                        policy.holds())
                .update();
    }

    void grant(long change, RoleGrant grant) {
        String[] permissions =
                grant.permissions().stream().map(Permission::code).sorted().toArray(String[]::new);
        sql.sql("insert into place.role (role, change, name, permissions) values (?, ?, ?, ?)")
                .param(grant.role().code())
                .param(change)
                .param(grant.name())
                .param(permissions)
                .update();
    }

    void setting(long change, String key, Optional<String> value) {
        sql.sql("insert into place.setting (key, change, value) values (?, ?, nullif(?, ''))")
                .params(key, change, value.orElse(""))
                .update();
    }

    void profile(long change, Profile profile) {
        sql.sql("""
                insert into place.profile (change, code, name, short_name, kind, council, calendar)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        change,
                        profile.code(),
                        profile.name(),
                        profile.shortName(),
                        profile.kind(),
                        profile.council().value(),
                        profile.calendar())
                .update();
        List<EmergencyLine> lines = profile.emergency();
        for (int i = 0; i < lines.size(); i++) {
            EmergencyLine line = lines.get(i);
            sql.sql("""
                    insert into place.emergency_line (change, position, situation, telephone, hours)
                    values (?, ?, ?, ?, ?)""")
                    .params(change, i + 1, line.when(), line.telephone(), line.hours())
                    .update();
        }
    }

    void calendar(long change, WorkingDays calendar) {
        sql.sql("insert into place.calendar (code, change, name, from_year, to_year) values (?, ?, ?, ?, ?)")
                .params(
                        calendar.code(),
                        change,
                        calendar.name(),
                        calendar.from().getValue(),
                        calendar.to().getValue())
                .update();
        for (Holiday holiday : calendar.holidays()) {
            sql.sql("insert into place.holiday (calendar, change, day, name) values (?, ?, ?, ?)")
                    .params(calendar.code(), change, holiday.date(), holiday.name())
                    .update();
        }
    }
}

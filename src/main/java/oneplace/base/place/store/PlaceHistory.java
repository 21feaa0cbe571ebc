package oneplace.base.place.store;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.GivenBy;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationChange;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Setting;
import oneplace.base.place.SettingChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who changed what, and what administrators have taken out of the pack's hands. */
@Component
class PlaceHistory {

    private final JdbcClient sql;

    PlaceHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every change of a setting, latest first; a pack's words count as a change even where an administrator's hold. */
    List<SettingChange> of(Setting<?> setting) {
        return sql.sql("""
                select c.at, c.who, c.origin, c.reason, s.value, lag(s.value) over (order by s.change) as before
                  from place.setting s join place.change c on c.number = s.change
                 where s.key = ? order by s.change desc""")
                .param(setting.key())
                .query((row, n) -> new SettingChange(
                        setting.key(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        GivenBy.valueOf(row.getString("origin")),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("value")),
                        row.getString("reason")))
                .list();
    }

    /** What an organisation was, latest first. */
    List<OrganisationChange> of(OrganisationCode code) {
        return sql.sql("""
                select c.at, c.who, c.origin, c.reason, o.number, o.name, o.kind, o.sign, w.code as parent, o.invented
                  from place.party p
                  join place.organisation o on o.number = p.number
                  join place.change c on c.number = o.change
                  left join place.party w on w.number = o.parent
                 where p.kind = 'organisation' and p.code = ? order by o.change desc""")
                .param(code.value())
                .query((row, n) -> new OrganisationChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        GivenBy.valueOf(row.getString("origin")),
                        row.getString("reason"),
                        new Organisation(
                                row.getInt("number"),
                                code,
                                row.getString("name"),
                                row.getString("kind"),
                                OrganisationSign.of(row.getString("sign")).orElseThrow(),
                                Optional.ofNullable(row.getString("parent")).map(OrganisationCode::new),
                                row.getBoolean("invented"))))
                .list();
    }

    /** The things whose latest row is no pack's, each as its kind and code: {@code organisation org-council}. */
    Set<String> outOfThePacksHands() {
        return new HashSet<>(sql.sql("""
                select 'organisation ' || p.code from place.party p
                  join lateral (select change from place.organisation o where o.number = p.number
                                 order by change desc limit 1) o on true
                  join place.change c on c.number = o.change where c.origin <> 'PACK'
                union all
                select 'team ' || p.code from place.party p
                  join lateral (select change from place.team t where t.number = p.number
                                 order by change desc limit 1) t on true
                  join place.change c on c.number = t.change where c.origin <> 'PACK'
                union all
                select 'locality ' || l.code
                  from (select code, max(change) as change from place.locality group by code) l
                  join place.change c on c.number = l.change where c.origin <> 'PACK'""").query(String.class).list());
    }
}

package oneplace.record.sharedrecord.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Origin;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads entries by id and by person, each statement with the viewer's sight inside. */
@Component
final class Reading {

    /** More entries than anybody reads on a page, fewer than would fill the memory. */
    private static final int WHOLE_RECORD = 20_000;

    static final String CURRENT = "sharedrecord.record";

    /**
     * Former versions, each of the person who answers today for whom it was written about. A version has its own classes
     * and those of what stands today, or stood last before it was deleted: a label given later hides what was there
     * before it too, and one taken away opens nothing that was written under it.
     */
    static final String FORMER = """
            (select v.key, coalesce(j.person, v.home) as person, v.at, v.type,
                    v.classes | coalesce(c.classes, l.classes, 0) as classes, v.org, v.ver, v.updated, v.id, v.body
               from sharedrecord.record_version v
               left join sharedrecord.joined j on j.home = v.home
               left join sharedrecord.record c on c.key = v.key
               left join lateral (select w.classes from sharedrecord.record_version w
                                   where w.key = v.key and c.key is null and octet_length(w.body) > 0
                                   order by w.ver desc limit 1) l on true)""";

    private final JdbcTemplate jdbc;

    Reading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> current(Sight sight, ResourceId id) {
        return one(sight, id, CURRENT, "");
    }

    Optional<Entry> version(Sight sight, ResourceId id, int version) {
        return one(sight, id, CURRENT, "and r.ver = " + version)
                .or(() -> one(sight, id, FORMER, "and r.ver = " + version));
    }

    /** The version that says a resource is deleted, when nothing followed it. */
    Optional<Entry> deletion(Sight sight, ResourceId id) {
        return one(
                sight,
                id,
                FORMER,
                "and octet_length(r.body) = 0 and not exists (select 1 from sharedrecord.record c where c.key = r.key)"
                        + " and r.ver = (select max(v.ver) from sharedrecord.record_version v where v.key = r.key)");
    }

    private Optional<Entry> one(Sight sight, ResourceId id, String table, String also) {
        Sql sql = new Sql().add("select " + Row.COLUMNS + " from " + table + " r");
        Seeing.join(sql, sight);
        sql.add("where r.key = ? and r.id = ?", Tokens.key(id.type(), id.id()), id.id())
                .add(also + " and");
        Seeing.visible(sql, sight);
        return sql.query(jdbc, Row::entry).stream().findFirst();
    }

    List<Entry> history(Sight sight, ResourceId id) {
        Sql sql = new Sql().add("select " + Row.COLUMNS + " from (");
        for (String table : List.of(CURRENT, FORMER)) {
            sql.add(table.equals(CURRENT) ? "" : "union all")
                    .add("select key, person, at, type, classes, org, ver, updated, id, body from " + table + " x")
                    .add("where key = ? and id = ?", Tokens.key(id.type(), id.id()), id.id());
        }
        sql.add(") r");
        Seeing.join(sql, sight);
        sql.add("where");
        Seeing.visible(sql, sight);
        return sql.add("order by r.ver desc").query(jdbc, Row::entry);
    }

    /** Which of these current resources the viewer may see. */
    Set<Long> visible(Sight sight, Collection<Long> keys) {
        Sql sql = new Sql().add("select r.key from sharedrecord.record r");
        Seeing.join(sql, sight);
        sql.add("where r.key = any(?::bigint[]) and", (Object)
                keys.stream().mapToLong(Long::longValue).toArray());
        Seeing.visible(sql, sight);
        return new HashSet<>(sql.query(jdbc, (row, i) -> row.getLong("key")));
    }

    /** Several current resources at once, those the viewer may see, in no order. */
    List<Entry> several(Sight sight, long[] keys) {
        Sql sql = new Sql().add("select " + Row.COLUMNS + " from sharedrecord.record r");
        Seeing.join(sql, sight);
        sql.add("where r.key = any(?::bigint[]) and", (Object) keys);
        Seeing.visible(sql, sight);
        return sql.query(jdbc, Row::entry);
    }

    /** Of one person, latest first. */
    List<Entry> record(Sight sight, long person) {
        return ofPerson(
                sight,
                person,
                inner -> inner.add("order by r.at desc, r.key desc limit " + WHOLE_RECORD),
                "order by r.at desc, r.key desc");
    }

    /** What stands in nobody's record, those rows {@code r} that {@code page} narrows down to. */
    List<Entry> ofNobody(Sight sight, Consumer<Sql> page) {
        Sql sql = new Sql().add("select " + Row.COLUMNS + " from sharedrecord.record r");
        Seeing.join(sql, sight);
        sql.add("where r.person = 0 and");
        Seeing.visible(sql, sight);
        page.accept(sql);
        return sql.query(jdbc, Row::entry);
    }

    /** Of one person, those rows {@code r} that {@code page} narrows down to. */
    List<Entry> ofPerson(Sight sight, long person, Consumer<Sql> page, String order) {
        Sql sql = Seeing.about(sight, new Sql().add("select ?::bigint as person", person));
        sql.add("select " + Row.COLUMNS + " from d cross join lateral (")
                .add("select r.* from sharedrecord.record r where r.person = d.person and");
        Seeing.visibleOfPerson(sql, sight);
        page.accept(sql);
        return sql.add(") r " + order).query(jdbc, Row::entry);
    }

    Optional<Origin> origin(ResourceId id, int version) {
        return jdbc
                .query(
                        """
                        select o.at, o.who, o.organisation, o.media_type, o.text
                          from (select source from sharedrecord.record where key = ? and id = ? and ver = ?
                                union all
                                select source from sharedrecord.record_version where key = ? and id = ? and ver = ?) r
                          join sharedrecord.received o on o.id = r.source
                        """,
                        (row, i) -> new Origin(
                                Row.instant(row, "at"),
                                row.getString("who"),
                                row.getInt("organisation"),
                                row.getString("media_type"),
                                Deflated.open(row.getBytes("text"))),
                        Tokens.key(id.type(), id.id()),
                        id.id(),
                        version,
                        Tokens.key(id.type(), id.id()),
                        id.id(),
                        version)
                .stream()
                .findFirst();
    }
}

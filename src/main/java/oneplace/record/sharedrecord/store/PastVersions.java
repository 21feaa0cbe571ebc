package oneplace.record.sharedrecord.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.Past;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.trust.access.Sight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads versions of any resource, the last written first, with the viewer's sight inside. */
@Component
final class PastVersions {

    /** Whether a version was still current at a time: none followed it, or only later. */
    private static final String NOT_FOLLOWED_BY = """
            and not exists (select 1 from sharedrecord.record_version n where n.key = r.key and n.ver = r.ver + 1 and n.updated <= ?)
            and not exists (select 1 from sharedrecord.record n where n.key = r.key and n.ver = r.ver + 1 and n.updated <= ?)
            """;

    private final JdbcTemplate jdbc;

    PastVersions(DataSource source, Places places) {
        this.jdbc = Matching.bounded(source, places);
    }

    Page page(Sight sight, Past asked, Optional<String> after) {
        Sql sql = new Sql().add("select * from (");
        versions(sql, sight, Reading.CURRENT, asked, after);
        sql.add("union all");
        versions(sql, sight, Reading.FORMER, asked, after);
        List<Entry> found = sql.add(") r order by r.updated desc, r.key desc, r.ver desc limit ?", asked.count() + 1)
                .query(jdbc, Row::entry);
        boolean more = found.size() > asked.count();
        List<Entry> page = more ? found.subList(0, asked.count()) : found;
        return new Page(
                page,
                List.of(),
                after.isEmpty() && !more ? Optional.of((long) page.size()) : Optional.empty(),
                more ? Optional.of(Place.after(page.getLast()).text()) : Optional.empty());
    }

    /** The last of each type, which the index holds by time; the page is the last of these. */
    private static void versions(Sql sql, Sight sight, String table, Past asked, Optional<String> after) {
        sql.add("select x.* from unnest(?::int[]) t(type) cross join lateral (", (Object) asked.types().stream()
                        .mapToInt(type -> ResourceTypes.number(type).orElseThrow())
                        .toArray())
                .add("select " + Row.COLUMNS + " from " + table + " r");
        Seeing.join(sql, sight);
        sql.add("where r.type = t.type and r.updated >= ?", time(asked.since()));
        after.map(Place::read)
                .ifPresent(place -> sql.add(
                        "and (r.updated, r.key, r.ver) < (?::timestamptz, ?::bigint, ?::int)",
                        time(place.updated),
                        place.key,
                        place.version));
        asked.at().ifPresent(at -> {
            sql.add("and r.updated < ?", time(at.until()));
            if (table.equals(Reading.FORMER)) {
                sql.add(NOT_FOLLOWED_BY, time(at.from()), time(at.from()));
            }
        });
        sql.add("and");
        Seeing.visible(sql, sight);
        sql.add("order by r.updated desc, r.key desc, r.ver desc limit ?) x", asked.count() + 1);
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    /** Where a page ended. */
    private record Place(Instant updated, long key, int version) {

        static Place after(Entry entry) {
            return new Place(entry.updated(), entry.key(), entry.version());
        }

        String text() {
            return updated + "," + key + "," + version;
        }

        static Place read(String text) {
            String[] parts = text.split(",");
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }
    }
}

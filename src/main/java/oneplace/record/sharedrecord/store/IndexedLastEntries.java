package oneplace.record.sharedrecord.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.LastEntries;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the index of each person alone, which holds all that is needed: no entry is read. */
@Component
class IndexedLastEntries implements LastEntries {

    private final JdbcTemplate jdbc;
    private final Seeing seeing;
    private final Clock clock;

    IndexedLastEntries(JdbcTemplate jdbc, Seeing seeing, Clock clock) {
        this.jdbc = jdbc;
        this.seeing = seeing;
        this.clock = clock;
    }

    private record Last(long person, Instant at) {}

    @Override
    public Map<Long, Instant> of(Viewer viewer, long[] people) {
        if (people.length == 0) {
            return Map.of();
        }
        Sight sight = seeing.now(viewer);
        Sql sql = Seeing.about(sight, new Sql().add("select distinct unnest(?::bigint[]) as person", (Object) people));
        sql.add("select d.person, l.at from d cross join lateral (")
                .add("select max(r.at) as at from sharedrecord.record r where r.person = d.person")
                .add("and r.at <= ? and r.type <> all(?::smallint[]) and", Timestamp.from(clock.instant()), dateless());
        Seeing.visibleOfPerson(sql, sight);
        List<Last> found = sql.add(") l where l.at is not null")
                .query(jdbc, (row, i) -> new Last(row.getLong("person"), Row.instant(row, "at")));
        return found.stream().collect(Collectors.toMap(Last::person, Last::at));
    }

    /** Types that say what is, not what happened: they have no clinical date, and stand at the moment they arrived. */
    private static short[] dateless() {
        return new short[] {number("Patient"), number("Device")};
    }

    private static short number(String type) {
        return ResourceTypes.number(type).orElseThrow().shortValue();
    }
}

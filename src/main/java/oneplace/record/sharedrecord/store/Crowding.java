package oneplace.record.sharedrecord.store;

import javax.sql.DataSource;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether any entry of a type has more tokens than the index keeps: then only entries themselves decide on it. */
@Component
final class Crowding {

    private final JdbcTemplate jdbc;

    Crowding(DataSource source, Places places) {
        this.jdbc = Matching.bounded(source, places);
    }

    /** What leads to the people who have such an entry of a type. */
    static long token(String type) {
        return Tokens.OVERFLOW + ResourceTypes.number(type).orElseThrow();
    }

    /** Whether any entry of a type is one. What leads to them may be left of one that is no more. */
    boolean any(String type) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select 1 from sharedrecord.present p
                                cross join lateral (select 1 from sharedrecord.record r
                                                     where r.person = p.person and r.type = ? and ? = any(r.toks) limit 1) r
                                where p.tok = ?)
                """, Boolean.class, ResourceTypes.number(type).orElseThrow(), Tokens.OVERFLOW, token(type)));
    }
}

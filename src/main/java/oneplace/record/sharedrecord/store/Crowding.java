package oneplace.record.sharedrecord.store;

import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether any entry of a type has more tokens than the index keeps: then only entries themselves decide on it. */
@Component
final class Crowding {

    private final JdbcTemplate jdbc;

    Crowding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(String type) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select 1 from sharedrecord.present p
                                 join sharedrecord.record r on r.person = p.person and r.type = ? and ? = any(r.toks)
                                where p.tok = ?)
                """, Boolean.class, ResourceTypes.number(type).orElseThrow(), Tokens.OVERFLOW, Tokens.OVERFLOW));
    }
}

package oneplace.record.sharedrecord.store;

import java.util.List;
import javax.sql.DataSource;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.ResourceTypes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The resource types of which there is anything at all: asked from one to the next along the index, not by counting. */
@Component
final class TypesInUse {

    private final JdbcTemplate jdbc;

    TypesInUse(DataSource source, Places places) {
        this.jdbc = Matching.bounded(source, places);
    }

    List<String> now() {
        return jdbc.query("""
                with recursive t(type) as (
                  (select type from sharedrecord.record order by type limit 1)
                  union all
                  select (select r.type from sharedrecord.record r where r.type > t.type order by r.type limit 1)
                    from t where t.type is not null)
                select type from t where type is not null
                """, (row, i) -> ResourceTypes.name(row.getInt("type")));
    }
}

package oneplace.record.person.store;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.record.person.SourceIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other systems call people. The first record an identifier was given to keeps it. */
@Component
class SourceTable {

    private final JdbcClient sql;

    SourceTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long person, SourceIdentifier source, Recording recording) {
        sql.sql("""
                        insert into person.source_identifier (system, value, person, recorded)
                        values (:system, :value, :person, :at) on conflict do nothing
                        """)
                .param("system", source.system())
                .param("value", source.value())
                .param("person", person)
                .param("at", Timestamp.from(recording.at()))
                .update();
    }

    /** The living record of an identifier. */
    Optional<Long> person(SourceIdentifier source) {
        return sql.sql("""
                        select p.survivor from person.source_identifier s join person.person p on p.number = s.person
                         where s.system = :system and s.value = :value
                        """)
                .param("system", source.system())
                .param("value", source.value())
                .query(Long.class)
                .optional();
    }

    /** Those of the living records whom a system already calls by an id of its own. */
    Set<Long> named(String system, Collection<Long> survivors) {
        return Set.copyOf(sql.sql("""
                        select distinct p.survivor
                          from person.person p join person.source_identifier s on s.person = p.number
                         where p.survivor = any(:survivors) and s.system = :system
                        """)
                .param("survivors", survivors.toArray(Long[]::new))
                .param("system", system)
                .query(Long.class)
                .list());
    }

    /** What other systems call the people of many living records. */
    Map<Long, List<SourceIdentifier>> of(Collection<Long> survivors) {
        Map<Long, List<SourceIdentifier>> all = new HashMap<>();
        sql.sql("""
                        select p.survivor, s.system, s.value
                          from person.person p join person.source_identifier s on s.person = p.number
                         where p.survivor = any(:survivors) order by s.recorded, s.system, s.value
                        """)
                .param("survivors", survivors.toArray(Long[]::new))
                .query((row, n) -> all.computeIfAbsent(row.getLong("survivor"), x -> new ArrayList<>())
                        .add(new SourceIdentifier(row.getString("system"), row.getString("value"))))
                .list();
        return all;
    }
}

package oneplace.record.person.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
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

    void add(long person, SourceIdentifier source, Entry entry) {
        sql.sql("""
                        insert into person.source_identifier (system, value, person, recorded)
                        values (:system, :value, :person, :at) on conflict do nothing
                        """)
                .param("system", source.system())
                .param("value", source.value())
                .param("person", person)
                .param("at", Timestamp.from(entry.at()))
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

    List<SourceIdentifier> of(long survivor) {
        return sql.sql("""
                        select s.system, s.value
                          from person.source_identifier s join person.person p on p.number = s.person
                         where p.survivor = :survivor order by s.recorded, s.system, s.value
                        """)
                .param("survivor", survivor)
                .query((row, n) -> new SourceIdentifier(row.getString("system"), row.getString("value")))
                .list();
    }
}

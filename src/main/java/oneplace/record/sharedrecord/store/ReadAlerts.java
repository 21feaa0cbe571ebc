package oneplace.record.sharedrecord.store;

import java.util.List;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Alerting;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.trust.access.Sight;
import oneplace.trust.access.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Two types of one person, by the person's own index. */
@Component
class ReadAlerts implements Alerting {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final Seeing seeing;
    private final Persons persons;

    ReadAlerts(JdbcTemplate jdbc, Seeing seeing, Persons persons) {
        this.jdbc = jdbc;
        this.seeing = seeing;
        this.persons = persons;
    }

    @Override
    public List<Entry> about(Viewer viewer, PersonId person) {
        return persons.number(person)
                .map(number -> read(seeing.now(viewer), number))
                .orElse(List.of());
    }

    private List<Entry> read(Sight sight, long person) {
        Sql sql = Seeing.about(sight, new Sql().add("select ?::bigint as person", person));
        sql.add("select " + Row.COLUMNS + " from d cross join lateral (")
                .add("select r.* from sharedrecord.record r where r.person = d.person")
                .add("and r.type = any(?::smallint[]) and", (Object) types());
        Seeing.visibleOfPerson(sql, sight);
        return sql.add("order by r.at desc, r.key desc limit " + MOST + ") r order by r.at desc, r.key desc")
                .query(jdbc, Row::entry);
    }

    private static short[] types() {
        return new short[] {number("AllergyIntolerance"), number("Flag")};
    }

    private static short number(String type) {
        return ResourceTypes.number(type).orElseThrow().shortValue();
    }
}

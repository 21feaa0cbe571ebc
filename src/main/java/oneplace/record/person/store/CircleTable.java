package oneplace.record.person.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.NamedContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Circles of support, and who is to be asked to get things changed. */
@Component
class CircleTable {

    private final JdbcClient sql;

    CircleTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<CircleMember> of(long survivor) {
        return sql.sql("""
                        select c.* from person.circle c join person.person p on p.number = c.person
                         where p.survivor = :survivor
                         order by c.ends nulls first, c.recorded, c.id
                        """)
                .param("survivor", survivor)
                .query((row, n) -> member(row))
                .list();
    }

    private static CircleMember member(ResultSet row) throws SQLException {
        UUID themselves = row.getObject("themselves", UUID.class);
        return new CircleMember(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                CircleKind.of(row.getString("kind")).orElseThrow(),
                row.getString("reach"),
                row.getString("role"),
                row.getBoolean("guide"),
                themselves == null ? null : new PersonId(themselves),
                Columns.day(row, "starts"),
                Columns.day(row, "ends"));
    }

    /** Adds somebody; false when the entry is there already. */
    boolean add(long person, CircleMember member, Recording recording) {
        PersonId themselves = member.themselves();
        return sql.sql("""
                                insert into person.circle (id, person, name, relation, kind, reach, role, guide,
                                                           themselves, starts, ends, recorded, recorded_by)
                                values (:id, :person, :name, :relation, :kind, :reach, :role, :guide,
                                        :themselves, :starts, :ends, :at, :by)
                                on conflict (id) do nothing
                                """)
                        .param("id", member.id())
                        .param("person", person)
                        .param("name", member.name())
                        .param("relation", member.relation())
                        .param("kind", member.kind().code())
                        .param("reach", member.reach())
                        .param("role", member.role())
                        .param("guide", member.guide())
                        .param("themselves", themselves == null ? null : themselves.value())
                        .param("starts", member.from() == null ? recording.day() : member.from())
                        .param("ends", member.until())
                        .param("at", Timestamp.from(recording.at()))
                        .param("by", recording.by())
                        .update()
                == 1;
    }

    /** Ends an entry of this person; false when there is none that stands. */
    boolean end(long survivor, UUID member, Recording recording) {
        return sql.sql("""
                                update person.circle set ends = greatest(:day, starts), ended_by = :by
                                 where id = :id and ends is null
                                   and person in (select number from person.person where survivor = :survivor)
                                """)
                        .param("day", recording.day())
                        .param("by", recording.by())
                        .param("id", member)
                        .param("survivor", survivor)
                        .update()
                == 1;
    }

    Optional<NamedContact> contact(long survivor) {
        return sql.sql("""
                        select c.* from person.contact c join person.person p on p.number = c.person
                         where p.survivor = :survivor and c.ends is null
                         order by p.number = p.survivor desc, c.key desc limit 1
                        """)
                .param("survivor", survivor)
                .query((row, n) -> new NamedContact(
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("reach"),
                        row.getObject("member", UUID.class),
                        row.getObject("starts", java.time.LocalDate.class)))
                .optional();
    }

    /** Names another; whoever was named before, on any of the records joined, is ended. */
    void name(long survivor, NamedContact contact, @Nullable UUID member, Recording recording) {
        sql.sql("""
                        update person.contact set ends = greatest(:since, starts), ended_by = :by
                         where ends is null and person in (select number from person.person where survivor = :survivor)
                        """)
                .param("since", contact.since())
                .param("by", recording.by())
                .param("survivor", survivor)
                .update();
        sql.sql("""
                        insert into person.contact (person, name, role, reach, member, starts, recorded, recorded_by)
                        values (:person, :name, :role, :reach, :member, :since, :at, :by)
                        """)
                .param("person", survivor)
                .param("name", contact.name())
                .param("role", contact.role())
                .param("reach", contact.reach())
                .param("member", member)
                .param("since", contact.since())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }
}

package oneplace.record.person.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which practice and parts of the place people belong: one of each kind at a time, the latest word counting. */
@Component
class MembershipTable extends FactTable<Membership> {

    MembershipTable(JdbcClient sql) {
        super(sql, "membership", "f.kind, f.code, f.starts");
    }

    @Override
    RowMapper<Membership> mapper() {
        return (row, n) -> new Membership(
                MembershipKind.of(row.getString("kind")).orElseThrow(),
                row.getString("code"),
                Columns.day(row, "starts"),
                Columns.day(row, "ends"));
    }

    @Override
    void add(long person, Membership membership, Recording recording) {
        if (membership.current()) {
            endCurrent(person, membership, recording);
        }
        sql.sql("""
                        insert into person.membership
                          (person, kind, code, starts, ends, source, recorded, recorded_by)
                        values (:person, :kind, :code, :starts, :ends, :source, :at, :by)
                        """)
                .param("person", person)
                .param("kind", membership.kind().code())
                .param("code", membership.code())
                .param("starts", membership.from())
                .param("ends", membership.until())
                .param("source", recording.source())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    private void endCurrent(long person, Membership next, Recording recording) {
        sql.sql("""
                        update person.membership set ends = greatest(:day, starts), ended_by = :by
                         where person = :person and kind = :kind and ends is null
                        """)
                .param("day", next.from() == null ? recording.day() : next.from())
                .param("by", recording.by())
                .param("person", person)
                .param("kind", next.kind().code())
                .update();
    }

    @Override
    Object sameness(Membership m) {
        return Arrays.asList(m.kind(), m.code(), m.from());
    }

    @Override
    @Nullable
    LocalDate until(Membership membership) {
        return membership.until();
    }
}

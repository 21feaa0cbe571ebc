package oneplace.record.person.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Merge;
import oneplace.record.person.NhsNumberStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of merges and of what was undone, and the pointers it leaves in {@code person.person}. */
@Component
class MergeTable {

    /** A merge that holds, as needed to undo it. */
    record Standing(
            long from,
            long into,
            boolean tookNumber,
            @Nullable NhsNumber hadNumber,
            NhsNumberStatus hadStatus) {}

    private final JdbcClient sql;

    MergeTable(JdbcClient sql) {
        this.sql = sql;
    }

    long add(Core from, Core into, boolean takesNumber, String reason, Recording recording) {
        NhsNumber had = into.nhsNumber();
        return sql.sql("""
                        insert into person.merge (from_person, into_person, took_nhs_number, had_nhs_number,
                                                  had_nhs_number_status, reason, at, by)
                        values (:from, :into, :takes, :had, :hadStatus, :reason, :at, :by) returning merge
                        """)
                .param("from", from.number())
                .param("into", into.number())
                .param("takes", takesNumber)
                .param("had", had == null ? null : had.digits())
                .param("hadStatus", into.status().code())
                .param("reason", reason)
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    void undo(long merge, String reason, Recording recording) {
        sql.sql("insert into person.unmerge (merge, reason, at, by) values (:merge, :reason, :at, :by)")
                .param("merge", merge)
                .param("reason", reason)
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    /** Lets {@code into} answer for {@code from} and for all that {@code from} answered for. */
    void point(long from, long into) {
        sql.sql("update person.person set merged_into = :into where number = :from")
                .param("into", into)
                .param("from", from)
                .update();
        sql.sql("update person.person set survivor = :into where survivor = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }

    /** Lets a record live again, and answer for those that were joined to it. */
    void release(long from) {
        sql.sql("update person.person set merged_into = null where number = :from")
                .param("from", from)
                .update();
        sql.sql("""
                        with recursive joined (number) as (
                          select :from::bigint
                          union all
                          select p.number from person.person p join joined j on p.merged_into = j.number)
                        update person.person set survivor = :from where number in (select number from joined)
                        """).param("from", from).update();
    }

    /** The merge, if it holds. */
    Optional<Standing> standing(long merge) {
        return sql.sql("""
                        select from_person, into_person, took_nhs_number, had_nhs_number, had_nhs_number_status
                          from person.merge m
                         where merge = :merge and not exists (select from person.unmerge u where u.merge = m.merge)
                        """)
                .param("merge", merge)
                .query((row, n) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String had = row.getString("had_nhs_number");
        return new Standing(
                row.getLong("from_person"),
                row.getLong("into_person"),
                row.getBoolean("took_nhs_number"),
                had == null ? null : new NhsNumber(had),
                NhsNumberStatus.of(row.getString("had_nhs_number_status")).orElseThrow());
    }

    private static final String LOG = """
            select m.merge, f.id as from_id, i.id as into_id, m.reason, m.at, m.by,
                   u.reason as undone_reason, u.at as undone_at, u.by as undone_by
              from person.merge m
              join person.person f on f.number = m.from_person
              join person.person i on i.number = m.into_person
              left join person.unmerge u on u.merge = m.merge
            """;

    /** The merges into or out of the records a living record answers for, or ever was joined to or by. */
    List<Merge> history(long survivor) {
        return sql.sql(LOG + "where f.survivor = :survivor or i.survivor = :survivor order by m.merge desc")
                .param("survivor", survivor)
                .query((row, n) -> merge(row))
                .list();
    }

    List<Merge> recent(int from, int most) {
        return sql.sql(LOG + "order by m.merge desc limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query((row, n) -> merge(row))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Merge(
                row.getLong("merge"),
                new PersonId(row.getObject("from_id", UUID.class)),
                new PersonId(row.getObject("into_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                undone == null
                        ? null
                        : new Merge.Undone(
                                row.getString("undone_reason"), undone.toInstant(), row.getString("undone_by")));
    }
}

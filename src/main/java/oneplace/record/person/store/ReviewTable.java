package oneplace.record.person.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.record.person.rules.Evidence;
import oneplace.record.person.rules.Likeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of pairs a person has to decide, and the decisions. A pair is asked about once. */
@Component
class ReviewTable {

    /** A pair that waits; both are living records. */
    record Waiting(long review, long person, long other, Instant raised) {}

    /** Undecided, not joined by another way, and neither of them redacted. */
    private static final String WAITING = """
              from person.match_review r
              join person.person p on p.number = r.person
              join person.person o on o.number = r.other
             where p.survivor <> o.survivor
               and not exists (select from person.match_decision d where d.review = r.review)
               and not exists (select from person.person x
                                where x.number in (p.survivor, o.survivor) and x.flags & 4 <> 0)
            """;

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    void raise(long person, long other, Likeness likeness, Recording recording) {
        sql.sql("""
                        insert into person.match_review (person, other, weight, evidence, raised)
                        values (:person, :other, :weight, :evidence, :at) on conflict do nothing
                        """)
                .param("person", person)
                .param("other", other)
                .param("weight", BigDecimal.valueOf(likeness.weight()).setScale(2, RoundingMode.HALF_UP))
                .param(
                        "evidence",
                        likeness.evidence().stream().map(Evidence::code).toArray(String[]::new))
                .param("at", Timestamp.from(recording.at()))
                .update();
    }

    int waiting() {
        return sql.sql("select count(*) " + WAITING)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<Waiting> waiting(int from, int most) {
        return sql.sql("select r.review, p.survivor as person, o.survivor as other, r.raised " + WAITING
                        + " order by r.weight desc, r.review limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Waiting(
                        row.getLong("review"),
                        row.getLong("person"),
                        row.getLong("other"),
                        row.getTimestamp("raised").toInstant()))
                .list();
    }

    Optional<Waiting> find(long review) {
        return sql.sql("select r.review, p.survivor as person, o.survivor as other, r.raised " + WAITING
                        + " and r.review = :review")
                .param("review", review)
                .query((row, n) -> new Waiting(
                        row.getLong("review"),
                        row.getLong("person"),
                        row.getLong("other"),
                        row.getTimestamp("raised").toInstant()))
                .optional();
    }

    /** Notes a decision; false when one was made at the same moment. */
    boolean decide(long review, boolean same, String reason, Recording recording) {
        return sql.sql("""
                                insert into person.match_decision (review, same, reason, at, by)
                                values (:review, :same, :reason, :at, :by) on conflict do nothing
                                """)
                        .param("review", review)
                        .param("same", same)
                        .param("reason", reason)
                        .param("at", Timestamp.from(recording.at()))
                        .param("by", recording.by())
                        .update()
                == 1;
    }
}

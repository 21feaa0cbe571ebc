package oneplace.record.person.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import oneplace.record.person.rules.Evidence;
import oneplace.record.person.rules.Likeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of pairs a person has to decide, and the decisions. A pair is asked about once. */
@Component
class ReviewTable {

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    void raise(long person, long other, Likeness likeness, Entry entry) {
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
                .param("at", Timestamp.from(entry.at()))
                .update();
    }
}

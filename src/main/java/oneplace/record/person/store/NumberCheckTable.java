package oneplace.record.person.store;

import java.sql.Timestamp;
import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberCheck;
import oneplace.record.person.NumberSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time somebody said what a person's NHS number is. Only ever added to. */
@Component
class NumberCheckTable {

    private final JdbcClient sql;

    NumberCheckTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            long person, @Nullable NhsNumber number, NhsNumberStatus status, NumberSource source, Recording recording) {
        sql.sql("""
                        insert into person.number_check (person, nhs_number, nhs_number_status, source, at, by)
                        values (:person, :number, :status, :source, :at, :by)
                        """)
                .param("person", person)
                .param("number", number == null ? null : number.digits())
                .param("status", status.code())
                .param("source", source.code())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    /** Of all the records joined in one, the latest first. */
    List<NumberCheck> of(long survivor) {
        return sql.sql("""
                        select c.nhs_number, c.nhs_number_status, c.source, c.at, c.by
                          from person.number_check c join person.person p on p.number = c.person
                         where p.survivor = :survivor order by c.key desc
                        """)
                .param("survivor", survivor)
                .query((row, n) -> {
                    String number = row.getString("nhs_number");
                    return new NumberCheck(
                            number == null ? null : new NhsNumber(number),
                            NhsNumberStatus.of(row.getString("nhs_number_status"))
                                    .orElseThrow(),
                            NumberSource.of(row.getString("source")).orElseThrow(),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by"));
                })
                .list();
    }
}

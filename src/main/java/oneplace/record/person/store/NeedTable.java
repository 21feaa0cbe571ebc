package oneplace.record.person.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.NeedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communication needs and adjustments. */
@Component
class NeedTable extends FactTable<CommunicationNeed> {

    NeedTable(JdbcClient sql) {
        super(sql, "communication_need", "f.kind, f.flag, f.met, f.review");
    }

    @Override
    RowMapper<CommunicationNeed> mapper() {
        return (row, n) -> new CommunicationNeed(
                NeedKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("flag"),
                row.getString("met"),
                Columns.day(row, "review"));
    }

    @Override
    void add(long person, CommunicationNeed need, Recording recording) {
        sql.sql("""
                        insert into person.communication_need
                          (person, kind, flag, met, review, starts, source, recorded, recorded_by)
                        values (:person, :kind, :flag, :met, :review, :day, :source, :at, :by)
                        """)
                .param("person", person)
                .param("kind", need.kind().code())
                .param("flag", need.flag())
                .param("met", need.met())
                .param("review", need.review())
                .param("day", recording.day())
                .param("source", recording.source())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    @Override
    Object sameness(CommunicationNeed need) {
        return need;
    }

    @Override
    @Nullable
    LocalDate until(CommunicationNeed need) {
        return null;
    }
}

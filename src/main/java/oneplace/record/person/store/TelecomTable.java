package oneplace.record.person.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people are reached. */
@Component
class TelecomTable extends FactTable<Telecom> {

    TelecomTable(JdbcClient sql) {
        super(sql, "telecom", "f.kind, f.value, f.use, f.starts");
    }

    @Override
    RowMapper<Telecom> mapper() {
        return (row, n) -> new Telecom(
                TelecomKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("value"),
                row.getString("use"),
                Columns.day(row, "starts"),
                Columns.day(row, "ends"));
    }

    @Override
    void add(long person, Telecom telecom, Recording recording) {
        sql.sql("""
                        insert into person.telecom
                          (person, kind, value, use, starts, ends, source, recorded, recorded_by)
                        values (:person, :kind, :value, :use, :starts, :ends, :source, :at, :by)
                        """)
                .param("person", person)
                .param("kind", telecom.kind().code())
                .param("value", telecom.value())
                .param("use", telecom.use())
                .param("starts", telecom.from())
                .param("ends", telecom.until())
                .param("source", recording.source())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    @Override
    Object sameness(Telecom t) {
        return Arrays.asList(t.kind(), t.value(), t.use(), t.from());
    }

    @Override
    @Nullable
    LocalDate until(Telecom telecom) {
        return telecom.until();
    }
}

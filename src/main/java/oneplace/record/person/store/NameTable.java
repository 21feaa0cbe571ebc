package oneplace.record.person.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import oneplace.record.person.NameUse;
import oneplace.record.person.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names people have and had. */
@Component
class NameTable extends FactTable<PersonName> {

    NameTable(JdbcClient sql) {
        super(sql, "name", "f.use, f.title, f.given, f.family, f.suffix, f.starts");
    }

    @Override
    RowMapper<PersonName> mapper() {
        return (row, n) -> new PersonName(
                NameUse.valueOf(row.getString("use").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                Columns.texts(row, "given"),
                row.getString("family"),
                row.getString("suffix"),
                Columns.day(row, "starts"),
                Columns.day(row, "ends"));
    }

    @Override
    void add(long person, PersonName name, Recording recording) {
        sql.sql("""
                        insert into person.name
                          (person, use, title, given, family, suffix, starts, ends, source, recorded, recorded_by)
                        values (:person, :use, :title, :given, :family, :suffix, :starts, :ends, :source, :at, :by)
                        """)
                .param("person", person)
                .param("use", name.use().code())
                .param("title", name.title())
                .param("given", name.given().toArray(String[]::new))
                .param("family", name.family())
                .param("suffix", name.suffix())
                .param("starts", name.from())
                .param("ends", name.until())
                .param("source", recording.source())
                .param("at", java.sql.Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    @Override
    Object sameness(PersonName n) {
        return Arrays.asList(n.use(), n.title(), n.given(), n.family(), n.suffix(), n.from());
    }

    @Override
    @Nullable
    LocalDate until(PersonName name) {
        return name.until();
    }
}

package oneplace.record.person.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.rules.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people live and lived. */
@Component
class AddressTable extends FactTable<Address> {

    AddressTable(JdbcClient sql) {
        super(sql, "address", "f.use, f.lines, f.town, f.county, f.postcode, f.starts");
    }

    @Override
    RowMapper<Address> mapper() {
        return (row, n) -> new Address(
                AddressUse.valueOf(row.getString("use").toUpperCase(Locale.ROOT)),
                Columns.texts(row, "lines"),
                row.getString("town"),
                row.getString("county"),
                row.getString("postcode"),
                Columns.day(row, "starts"),
                Columns.day(row, "ends"));
    }

    @Override
    void add(long person, Address address, Recording recording) {
        String plain = address.postcode() == null ? "" : Postcodes.plain(address.postcode());
        sql.sql("""
                        insert into person.address (person, use, lines, town, county, postcode, plain_postcode,
                                                    starts, ends, source, recorded, recorded_by)
                        values (:person, :use, :lines, :town, :county, :postcode, nullif(:plain, ''),
                                :starts, :ends, :source, :at, :by)
                        """)
                .param("person", person)
                .param("use", address.use().code())
                .param("lines", address.lines().toArray(String[]::new))
                .param("town", address.town())
                .param("county", address.county())
                .param("postcode", address.postcode())
                .param("plain", plain)
                .param("starts", address.from())
                .param("ends", address.until())
                .param("source", recording.source())
                .param("at", Timestamp.from(recording.at()))
                .param("by", recording.by())
                .update();
    }

    @Override
    Object sameness(Address a) {
        return Arrays.asList(a.use(), a.lines(), a.town(), a.county(), a.postcode(), a.from());
    }

    @Override
    @Nullable
    LocalDate until(Address address) {
        return address.until();
    }
}

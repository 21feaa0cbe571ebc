package oneplace.record.sharedrecord.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneplace.trust.access.Fragment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A statement that grows: text and the values of its question marks, in step. */
final class Sql {

    private final StringBuilder text = new StringBuilder(1024);
    private final List<Object> values = new ArrayList<>();

    /** Adds text, and a value for each question mark in it. */
    Sql add(String more, Object... with) {
        text.append(more).append('\n');
        values.addAll(List.of(with));
        return this;
    }

    Sql add(Fragment fragment) {
        text.append(fragment.sql()).append('\n');
        values.addAll(fragment.values());
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    <T> List<T> query(JdbcTemplate jdbc, RowMapper<T> row) {
        return jdbc.query(text.toString(), this::bind, row);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int i = 1;
        for (Object value : values) {
            statement.setObject(i++, value instanceof Instant instant ? Timestamp.from(instant) : value);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

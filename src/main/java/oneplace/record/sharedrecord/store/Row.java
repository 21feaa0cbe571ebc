package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;

/** The columns of an entry, wherever it is read from, and how a row of them becomes an {@link Entry}. */
final class Row {

    /** The columns, of a table aliased {@code r} and a decision aliased {@code d}. */
    static final String COLUMNS =
            "r.key, r.person, r.at, r.type, r.classes, r.org, r.ver, r.updated, r.id, r.body, coalesce(d.flag, 0) as flag";

    /**
     * What a flag leaves: nothing of a redacted person; of a very restricted one the Patient, and of that
     * {@link ClosedPatient} keeps id and identifier only.
     */
    static final String OPEN = "(coalesce(d.flag, 0) < 2 or (d.flag = 2 and r.type = " + patient() + "))";

    private Row() {}

    private static int patient() {
        return ResourceTypes.number("Patient").orElseThrow();
    }

    static Entry entry(ResultSet row, int index) throws SQLException {
        String type = ResourceTypes.name(row.getInt("type"));
        byte[] body = row.getBytes("body");
        int flag = row.getInt("flag");
        return new Entry(
                new ResourceId(type, row.getString("id")),
                row.getInt("ver"),
                instant(row, "updated"),
                instant(row, "at"),
                row.getLong("person"),
                row.getInt("org"),
                row.getLong("classes"),
                row.getLong("key"),
                flag == 0 || body.length == 0 || !type.equals("Patient") ? body : ClosedPatient.body(body, flag));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}

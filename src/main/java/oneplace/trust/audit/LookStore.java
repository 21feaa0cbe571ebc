package oneplace.trust.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import oneplace.base.kernel.Purpose;
import oneplace.trust.audit.AuditStore.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reading of the log. */
@Component
final class LookStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final DataSource database;

    LookStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Looks at {@code person}, newest first. */
    List<PastLook> at(long person, long offset, int limit) {
        return jdbc.sql("""
                        with s as materialized (
                          select at, shard, seq from audit.audit_seen where person = ?
                           order by at desc, shard desc, seq desc limit ? offset ?)
                        select a.* from s
                          cross join lateral (
                            select x.* from audit.audit x where x.shard = s.shard and x.seq = s.seq and x.at = s.at) a
                         order by s.at desc, s.shard desc, s.seq desc
                        """)
                .params(person, limit, offset)
                .query((row, n) -> past(row))
                .list();
    }

    /** People of looks without their row in the list by person, and rows of that list without their look. */
    long disagreements() {
        return jdbc.sql("""
                        select count(*) from (
                          select distinct p.person, a.at, a.shard, a.seq
                            from audit.audit a cross join lateral unnest(a.persons) as p(person)) l
                          full join audit.audit_seen s using (person, at, shard, seq)
                         where l is null or s is null
                        """).query(Long.class).single();
    }

    /** Shows {@code reader} every head and, chain by chain, every row in order, all of one moment. */
    void read(Reader reader) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                for (int shard : shards(connection)) {
                    reader.chain(shard);
                    rows(connection, shard, reader);
                    reader.end(head(connection, shard));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<Integer> shards(Connection connection) throws SQLException {
        List<Integer> shards = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select shard from audit.audit_head union select shard from audit.audit order by 1
                """)) {
            ResultSet row = select.executeQuery();
            while (row.next()) {
                shards.add(row.getInt(1));
            }
        }
        return shards;
    }

    private static void rows(Connection connection, int shard, Reader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from audit.audit where shard = ? order by seq")) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setInt(1, shard);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                reader.row(link(row), row.getBytes("hash"), row.getBoolean("disposed"));
            }
        }
    }

    private static @Nullable Head head(Connection connection, int shard) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, hash from audit.audit_head where shard = ?")) {
            select.setInt(1, shard);
            ResultSet row = select.executeQuery();
            return row.next() ? new Head(shard, row.getLong(1), row.getBytes(2)) : null;
        }
    }

    /** A look out of its row. */
    static PastLook past(ResultSet row) throws SQLException {
        Link link = link(row);
        return new PastLook(new Recorded(link.shard(), link.seq()), link.at(), link.look());
    }

    private static Link link(ResultSet row) throws SQLException {
        Array persons = row.getArray("persons");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Look look = new Look(
                row.getString("who"),
                row.getString("who_name"),
                row.getInt("org"),
                Verb.of(row.getInt("verb")),
                Purpose.of(row.getInt("purpose")),
                Stream.of((Long[]) persons.getArray())
                        .mapToLong(Long::longValue)
                        .toArray(),
                row.getString("detail"));
        return new Link(row.getInt("shard"), row.getLong("seq"), at, look);
    }

    /** Hears the log read out. */
    interface Reader {

        /** A chain begins. */
        void chain(int shard);

        /** Its next row, with the hash stored beside it, and whether its content was disposed of. */
        void row(Link link, byte[] hash, boolean disposed);

        /** Its end, with its head; no head when that is missing. */
        void end(@Nullable Head head);
    }
}

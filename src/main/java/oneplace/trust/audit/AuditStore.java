package oneplace.trust.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The writer's SQL, on the one connection it holds. Nothing here is shared between threads. */
final class AuditStore {

    /** Key space of the advisory locks by which a process claims a chain: "audit" in ASCII, truncated. */
    private static final int LOCKS = 0x61756469;

    private static final String APPEND = """
            with moved as (
              update audit.audit_head set seq = ?, hash = ? where shard = ? and seq = ? and hash = ? returning shard),
            given as (
              select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::smallint[], ?::smallint[],
                                   ?::text[], ?::text[], ?::bytea[])
                       as g(seq, at, who, who_name, org, verb, purpose, persons, detail, hash)),
            rows as (
              insert into audit.audit (shard, seq, at, who, who_name, org, verb, purpose, persons, detail, hash)
              select m.shard, g.seq, g.at, g.who, g.who_name, g.org, g.verb, g.purpose, g.persons::bigint[], g.detail, g.hash
                from given g cross join moved m),
            seen as (
              insert into audit.audit_seen (person, at, shard, seq)
              select distinct p.person, g.at, m.shard, g.seq
                from given g cross join moved m cross join lateral unnest(g.persons::bigint[]) as p(person))
            select count(*) from moved
            """;

    private final Connection connection;

    AuditStore(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
    }

    /** Claims the first chain nobody holds, or begins a new one; held until the connection closes. */
    Head claim() throws SQLException {
        try (PreparedStatement heads =
                connection.prepareStatement("select shard from audit.audit_head order by shard")) {
            ResultSet rows = heads.executeQuery();
            while (rows.next()) {
                Head held = claim(rows.getInt(1));
                if (held != null) {
                    return held;
                }
            }
        }
        return begin();
    }

    /** Gives up every claim of this connection. */
    void release() throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    private @Nullable Head claim(int shard) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, shard);
            ResultSet row = lock.executeQuery();
            row.next();
            return row.getBoolean(1) ? head(shard) : null;
        }
    }

    private Head begin() throws SQLException {
        while (true) {
            int shard = next();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit.audit_head (shard, seq, hash) values (?, 0, ?) on conflict do nothing")) {
                insert.setInt(1, shard);
                insert.setBytes(2, Link.genesis(shard));
                insert.executeUpdate();
            }
            Head held = claim(shard);
            if (held != null) {
                return held;
            }
        }
    }

    private int next() throws SQLException {
        try (PreparedStatement last =
                connection.prepareStatement("select coalesce(max(shard), 0) + 1 from audit.audit_head")) {
            ResultSet row = last.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** The head of {@code shard} as it stands in the database. */
    Head head(int shard) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, hash from audit.audit_head where shard = ?")) {
            select.setInt(1, shard);
            ResultSet row = select.executeQuery();
            if (!row.next()) {
                throw new SQLException("the head of audit chain " + shard + " is gone");
            }
            return new Head(shard, row.getLong(1), row.getBytes(2));
        }
    }

    /** Makes sure the month of {@code day} has its partitions. */
    void prepareMonth(LocalDate day) throws SQLException {
        try (PreparedStatement prepare = connection.prepareStatement("select audit.prepare_month(?)")) {
            prepare.setObject(1, day);
            prepare.executeQuery();
        }
    }

    /** Appends all rows and moves the head, in one statement; false, and nothing written, when the head is elsewhere. */
    boolean append(Head from, List<Link> links, List<byte[]> hashes) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, from.seq() + links.size());
            append.setBytes(2, hashes.getLast());
            append.setInt(3, from.shard());
            append.setLong(4, from.seq());
            append.setBytes(5, from.hash());
            array(append, 6, "int8", links.stream().map(Link::seq).toArray());
            array(
                    append,
                    7,
                    "timestamptz",
                    links.stream().map(l -> l.at().toString()).toArray());
            array(append, 8, "text", links.stream().map(l -> l.look().who()).toArray());
            array(append, 9, "text", links.stream().map(l -> l.look().whoName()).toArray());
            array(
                    append,
                    10,
                    "int4",
                    links.stream().map(l -> l.look().organisation()).toArray());
            array(
                    append,
                    11,
                    "int2",
                    links.stream().map(l -> l.look().verb().number()).toArray());
            array(
                    append,
                    12,
                    "int2",
                    links.stream().map(l -> l.look().purpose().number()).toArray());
            array(
                    append,
                    13,
                    "text",
                    links.stream().map(l -> literal(l.look().persons())).toArray());
            array(append, 14, "text", links.stream().map(l -> l.look().detail()).toArray());
            append.setArray(15, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            ResultSet row = append.executeQuery();
            row.next();
            return row.getInt(1) == 1;
        }
    }

    private void array(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, values));
    }

    /** Arrays of arrays must be rectangular in PostgreSQL, so each row's people travel as a literal. */
    private static String literal(long[] persons) {
        return LongStream.of(persons).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * The end of a chain.
     *
     * @param seq the number of the last row; 0 before the first
     */
    record Head(int shard, long seq, byte[] hash) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Head that
                    && shard == that.shard
                    && seq == that.seq
                    && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }
    }
}

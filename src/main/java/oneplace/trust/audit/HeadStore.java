package oneplace.trust.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.audit.SignedHead.ChainEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed heads in PostgreSQL, and what they are held against. */
@Component
final class HeadStore {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    HeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one process sign at a time, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(1635083369, -2)")
                .query((row, n) -> 0)
                .single();
    }

    /** Where the chains stand. A chain without a row has nothing to sign. */
    List<ChainEnd> ends() {
        return jdbc.sql("select shard, seq, hash from audit.audit_head where seq > 0 order by shard")
                .query((row, n) ->
                        new ChainEnd(row.getInt("shard"), row.getLong("seq"), HEX.formatHex(row.getBytes("hash"))))
                .list();
    }

    /** The one signed last. */
    Optional<SignedHead> last() {
        return jdbc.sql("select * from audit.signed_head order by n desc limit 1")
                .query((row, n) -> head(row))
                .optional();
    }

    /** Those after a number, in order. */
    List<SignedHead> after(long number, int most) {
        return jdbc.sql("select * from audit.signed_head where n > ? order by n limit ?")
                .params(number, most)
                .query((row, n) -> head(row))
                .list();
    }

    /** Where each chain stood in the first head signed since a moment; chains that were signed since, and no others. */
    Map<Integer, Long> firstSince(Instant moment) {
        Map<Integer, Long> first = new HashMap<>();
        jdbc.sql("""
                        select distinct on (e.shard) e.shard, e.seq
                          from audit.signed_head h cross join lateral unnest(h.shards, h.seqs) as e(shard, seq)
                         where h.at >= ? order by e.shard, h.n
                        """).param(Timestamp.from(moment)).query(row -> {
            first.put(row.getInt("shard"), row.getLong("seq"));
        });
        return first;
    }

    void add(SignedHead head) {
        jdbc.sql("""
                        insert into audit.signed_head (n, at, shards, seqs, hashes, before, signature)
                        values (:n, :at, :shards, :seqs, array(select decode(h, 'hex') from unnest(:hashes::text[]) h),
                                decode(:before, 'hex'), :signature)
                        """)
                .param("n", head.n())
                .param("at", Timestamp.from(head.at()))
                .param("shards", head.chains().stream().map(ChainEnd::shard).toArray(Integer[]::new))
                .param("seqs", head.chains().stream().map(ChainEnd::seq).toArray(Long[]::new))
                .param("hashes", head.chains().stream().map(ChainEnd::hash).toArray(String[]::new))
                .param("before", head.before())
                .param("signature", Base64.getDecoder().decode(head.signature()))
                .update();
    }

    /** The hash that stands in a row of the log; empty when there is no such row. */
    Optional<String> hash(int shard, long seq) {
        return jdbc.sql("select hash from audit.audit where shard = ? and seq = ?")
                .params(shard, seq)
                .query((row, n) -> HEX.formatHex(row.getBytes("hash")))
                .optional();
    }

    /** Empties looks older than a moment, at most so many. */
    long dispose(Instant olderThan, Instant now, int most) {
        return jdbc.sql("select audit.dispose(?, ?, ?)")
                .params(Timestamp.from(olderThan), Timestamp.from(now), most)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static SignedHead head(ResultSet row) throws SQLException {
        Integer[] shards = (Integer[]) row.getArray("shards").getArray();
        Long[] seqs = (Long[]) row.getArray("seqs").getArray();
        byte[][] hashes = (byte[][]) row.getArray("hashes").getArray();
        List<ChainEnd> ends = new ArrayList<>();
        for (int i = 0; i < shards.length; i++) {
            ends.add(new ChainEnd(shards[i], seqs[i], HEX.formatHex(hashes[i])));
        }
        return new SignedHead(
                row.getLong("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ends,
                HEX.formatHex(row.getBytes("before")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}

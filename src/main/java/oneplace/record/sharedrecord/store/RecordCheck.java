package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oneplace.base.command.Check;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.Facts;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Verifies the record: each entry's key, version and index are recomputed from the bytes that are served and compared;
 * each former version is there without a gap; what was received has the digest it had when it came; and whatever an entry
 * can be found by across people leads to it.
 */
@Component
class RecordCheck implements Check {

    private static final int STRETCH = 2_000;

    private final JdbcTemplate jdbc;

    RecordCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Finding check() {
        return versions()
                .or(this::sources)
                .or(this::received)
                .or(this::ident)
                .or(this::present)
                .orElseGet(this::entries);
    }

    private Optional<Finding> versions() {
        return broken("""
                        select count(*) from sharedrecord.record r
                         where r.ver <> 1 + (select count(*) from sharedrecord.record_version v where v.key = r.key)
                        """, "entries with a former version missing")
                .or(() -> broken("""
                        select count(*) from (select v.key, max(v.ver) as last, count(*) as versions,
                                                     bool_or(octet_length(v.body) = 0) as deleted
                                                from sharedrecord.record_version v
                                               where not exists (select 1 from sharedrecord.record r where r.key = v.key)
                                               group by v.key) g
                         where g.versions <> g.last or not g.deleted
                        """, "deleted entries with a version missing"));
    }

    private Optional<Finding> sources() {
        return broken("""
                select count(*) from (select source from sharedrecord.record
                                      union all select source from sharedrecord.record_version) e
                 where not exists (select 1 from sharedrecord.received c where c.id = e.source)
                """, "entries of which it is not kept how they came");
    }

    private Optional<Finding> ident() {
        return broken("""
                select count(*) from sharedrecord.ident i left join sharedrecord.record r on r.key = i.key
                 where r.key is null or not i.tok = any(r.toks)
                """, "ways to an entry that it does not have");
    }

    private Optional<Finding> present() {
        return broken("""
                select count(*) from (select distinct unnest(%s) as tok, r.person from sharedrecord.record r
                                       where r.person <> 0) f
                 where not exists (select 1 from sharedrecord.present p where p.tok = f.tok and p.person = f.person)
                """.formatted(RecordTables.LEADING), "facts that do not lead to their person");
    }

    private Optional<Finding> broken(String count, String what) {
        Long found = jdbc.queryForObject(count, Long.class);
        return found == null || found == 0 ? Optional.empty() : Optional.of(new Finding(false, found + " " + what));
    }

    private Optional<Finding> received() {
        long after = 0;
        while (true) {
            List<long[]> stretch = jdbc.query(
                    "select id, digest, text from sharedrecord.received where id > ? order by id limit 200",
                    (row, i) -> new long[] {row.getLong("id"), sameDigest(row) ? 1 : 0},
                    after);
            for (long[] one : stretch) {
                if (one[1] == 0) {
                    return Optional.of(new Finding(false, "what was received as number " + one[0] + " has changed"));
                }
            }
            if (stretch.isEmpty()) {
                return Optional.empty();
            }
            after = stretch.getLast()[0];
        }
    }

    private static boolean sameDigest(ResultSet row) throws SQLException {
        try {
            byte[] digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(Deflated.open(row.getBytes("text")));
            return Arrays.equals(digest, row.getBytes("digest"));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Checked(long key, boolean holds) {}

    private Finding entries() {
        long count = 0;
        Optional<Long> after = Optional.empty();
        while (true) {
            List<Checked> stretch = jdbc.query(
                    """
                    select key, id, type, ver, toks, body from sharedrecord.record where key > ? order by key limit ?
                    """,
                    (row, i) -> new Checked(row.getLong("key"), holds(row)),
                    after.orElse(Long.MIN_VALUE),
                    STRETCH);
            Optional<Checked> broken = stretch.stream().filter(c -> !c.holds()).findFirst();
            if (broken.isPresent()) {
                return new Finding(
                        false, "the entry with key " + broken.get().key() + " does not agree with its index");
            }
            count += stretch.size();
            if (stretch.size() < STRETCH) {
                return new Finding(true, "%,d entries agree with their index, versions and origin".formatted(count));
            }
            after = Optional.of(stretch.getLast().key());
        }
    }

    private static boolean holds(ResultSet row) throws SQLException {
        String type = ResourceTypes.name(row.getInt("type"));
        ResourceText text = ResourceText.parse(row.getBytes("body"));
        long[] expected = Facts.of(SearchCatalogue.r4(), type, text.tree()).tokens();
        Long[] kept = (Long[]) row.getArray("toks").getArray();
        return text.type().equals(type)
                && text.id().equals(Optional.of(row.getString("id")))
                && row.getLong("key") == Tokens.key(type, row.getString("id"))
                && text.tree().path("meta").path("versionId").asString("").equals(Integer.toString(row.getInt("ver")))
                && Arrays.equals(
                        expected, Arrays.stream(kept).mapToLong(Long::longValue).toArray());
    }
}

package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Draft.Ready;
import oneplace.record.sharedrecord.store.Draft.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements that write; a handful for any number of changes. */
@Component
final class RecordTables {

    /** What leads from a row of the record to its person, as an expression; {@code Arrival.leading} in SQL. */
    static final String LEADING = "toks || case when " + Tokens.OVERFLOW + " = any(toks) then array[" + Tokens.OVERFLOW
            + " + type] else '{}' end";

    private static final int PATIENT = ResourceTypes.number("Patient").orElseThrow();

    private final JdbcTemplate jdbc;

    RecordTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The current versions under these keys, locked until the transaction ends, in the order of their keys. */
    Map<Long, Standing> lock(long[] keys) {
        if (keys.length == 0) {
            return new HashMap<>();
        }
        return jdbc.query("""
                        select key, id, ver, person, home, org, classes, updated, body from sharedrecord.record
                         where key = any(?::bigint[]) order by key for update
                        """, RecordTables::standing, (Object) keys).stream()
                .collect(Collectors.toMap(Standing::key, Function.identity()));
    }

    /** The last versions of what was deleted, for keys under which nothing stands now. */
    List<Standing> deleted(long[] keys) {
        return keys.length == 0 ? List.of() : jdbc.query("""
                        select distinct on (key) key, id, ver, person, home, org, classes, updated, body
                          from sharedrecord.record_version where key = any(?::bigint[]) order by key, ver desc
                        """, RecordTables::standing, (Object) keys);
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        return new Standing(
                row.getLong("key"),
                row.getString("id"),
                row.getInt("ver"),
                row.getLong("person"),
                row.getLong("home"),
                row.getInt("org"),
                row.getLong("classes"),
                Row.instant(row, "updated"),
                row.getBytes("body"));
    }

    /** Which of these keys stand for a resource or a former id of one: key to the person it leads to, 0 for nobody. */
    Map<Long, PatientKey> known(Collection<Long> keys) {
        Map<Long, PatientKey> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        long[] wanted = keys.stream().mapToLong(Long::longValue).sorted().toArray();
        jdbc.query(
                """
                select r.key, r.id, 0::bigint as person, 0::bigint as home, null as current
                  from sharedrecord.record r where r.key = any(?::bigint[])
                union all
                select p.key, p.id, p.person, p.home,
                       (select c.id from sharedrecord.record c
                         where c.person = p.person and c.type = %d and c.home = p.home)
                  from sharedrecord.patient_key p where p.key = any(?::bigint[])
                """.formatted(PATIENT),
                row -> {
                    known.merge(
                            row.getLong("key"),
                            new PatientKey(
                                    row.getString("id"),
                                    row.getLong("person"),
                                    row.getLong("home"),
                                    row.getString("current")),
                            (a, b) -> a.person() != 0 ? a : b);
                },
                wanted,
                wanted);
        return known;
    }

    /**
     * What stands under a key.
     *
     * @param id the id, to tell a collision
     * @param person the person a Patient id leads to; 0 for any other resource
     * @param home the person it led to before records were joined
     * @param current the id under which the Patient of that home stands; null for any other resource, and while none stands
     */
    record PatientKey(
            String id, long person, long home, @Nullable String current) {}

    /** Notes which person a Patient id leads to. */
    void lead(long key, String id, long person) {
        jdbc.update("""
                insert into sharedrecord.patient_key (key, id, person, home) values (?, ?, ?, ?)
                on conflict (key) do update set person = excluded.person
                 where patient_key.id = excluded.id and patient_key.person <> excluded.person
                """, key, id, person, person);
    }

    /** Keeps what arrived; answers its number. */
    long receive(Receipt receipt, Instant at) {
        return number(Arrival.only(receipt, at));
    }

    private long number(Sql arrival) {
        return arrival.query(jdbc, (row, i) -> row.getLong("id")).getFirst();
    }

    /** Keeps what arrived and writes new versions: the old ones move to the former versions first. */
    void write(List<Ready> ready, Receipt receipt, Instant at) {
        List<Ready> updated =
                ready.stream().filter(r -> r.effect() == Written.Effect.UPDATED).toList();
        try {
            if (updated.isEmpty()) {
                number(Arrival.with(receipt, at, ready));
            } else {
                long source = receive(receipt, at);
                moveToFormer(updated);
                update(updated, source);
                number(Arrival.of(source, ready));
            }
        } catch (DuplicateKeyException e) {
            // Two writers of one new id: the second is told by the primary key, and nothing of it is kept.
            throw new WriteRefused(
                    ready.getFirst().draft().index(),
                    WriteRefused.Reason.CONFLICT,
                    "",
                    "Somebody else wrote the same resource at this moment; read it again.");
        }
    }

    private void moveToFormer(List<Ready> updated) {
        jdbc.update("""
                insert into sharedrecord.record_version
                       (key, ver, person, home, at, type, classes, org, updated, source, id, body)
                select key, ver, person, home, at, type, classes, org, updated, source, id, body
                  from sharedrecord.record where key = any(?::bigint[])
                """, (Object) keys(updated.stream()));
        long[] stale =
                keys(updated.stream().filter(r -> Identified.type(r.draft().id().type())));
        if (stale.length > 0) {
            jdbc.update("delete from sharedrecord.ident where key = any(?::bigint[])", (Object) stale);
        }
    }

    private static long[] keys(Stream<Ready> ready) {
        return ready.mapToLong(r -> r.draft().key()).toArray();
    }

    /**
     * Moves current versions to the former ones, and puts after each a version without a body, which says that it was
     * deleted. What a person was found by across people stays in {@code present}: it only leads to where each entry is
     * checked, and a writer of the same fact could come at this moment.
     */
    void bury(long[] keys, long source, Instant at) {
        jdbc.update("""
                with gone as (delete from sharedrecord.record where key = any(?::bigint[])
                              returning key, ver, person, home, at, type, classes, org, updated, source, id, body)
                insert into sharedrecord.record_version
                       (key, ver, person, home, at, type, classes, org, updated, source, id, body)
                select key, ver, person, home, at, type, classes, org, updated, source, id, body from gone
                union all
                select key, ver + 1, person, home, at, type, classes, org, ?, ?, id, ''::bytea from gone
                """, keys, Timestamp.from(at), source);
        jdbc.update("delete from sharedrecord.ident where key = any(?::bigint[])", (Object) keys);
    }

    /** Whether a person's record holds anything but the Patient. */
    boolean entries(long person) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from sharedrecord.record where person = ? and type <> ?)",
                Boolean.class,
                person,
                PATIENT));
    }

    private void update(List<Ready> updated, long source) {
        jdbc.batchUpdate("""
                update sharedrecord.record
                   set person = ?, home = ?, at = ?, classes = ?, org = ?, ver = ?, updated = ?, source = ?, toks = ?,
                       body = ?
                 where key = ?
                """, updated.stream().map(r -> row(r, source)).toList());
    }

    private static Object[] row(Ready ready, long source) {
        Draft draft = ready.draft();
        return new Object[] {
            draft.person(),
            draft.home(),
            Timestamp.from(ready.at()),
            draft.classes(),
            draft.organisation(),
            ready.version(),
            Timestamp.from(ready.updated()),
            source,
            ready.tokens(),
            ready.body(),
            draft.key()
        };
    }
}

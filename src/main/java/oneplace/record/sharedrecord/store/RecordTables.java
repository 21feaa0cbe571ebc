package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.store.Draft.Ready;
import oneplace.record.sharedrecord.store.Draft.Standing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements that write; a handful for any number of changes. */
@Component
final class RecordTables {

    private final JdbcTemplate jdbc;

    RecordTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The current versions under these keys, locked until the transaction ends, in the order of their keys. */
    Map<Long, Standing> lock(long[] keys) {
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
                select r.key, r.id, 0::bigint as person from sharedrecord.record r where r.key = any(?::bigint[])
                union all
                select p.key, p.id, p.person from sharedrecord.patient_key p where p.key = any(?::bigint[])
                """,
                row -> {
                    known.merge(
                            row.getLong("key"),
                            new PatientKey(row.getString("id"), row.getLong("person")),
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
     */
    record PatientKey(String id, long person) {}

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
        Long id = jdbc.queryForObject(
                """
                insert into sharedrecord.received (at, who, organisation, media_type, digest, text)
                values (?, ?, ?, ?, sha256(?), ?) returning id
                """,
                Long.class,
                Timestamp.from(at),
                receipt.from().who(),
                receipt.from().organisation(),
                receipt.mediaType(),
                receipt.text(),
                Deflated.pack(receipt.text()));
        return java.util.Objects.requireNonNull(id);
    }

    /** Writes new versions: the old ones move to the former versions first. */
    void write(List<Ready> ready, long source) {
        long[] changed = ready.stream()
                .filter(r -> r.effect() == Written.Effect.UPDATED)
                .mapToLong(r -> r.draft().key())
                .toArray();
        if (changed.length > 0) {
            jdbc.update("""
                    insert into sharedrecord.record_version
                           (key, ver, person, home, at, type, classes, org, updated, source, id, body)
                    select key, ver, person, home, at, type, classes, org, updated, source, id, body
                      from sharedrecord.record where key = any(?::bigint[])
                    """, (Object) changed);
        }
        insert(ready.stream().filter(r -> r.effect() == Written.Effect.CREATED).toList(), source);
        update(ready.stream().filter(r -> r.effect() == Written.Effect.UPDATED).toList(), source);
        index(ready);
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
                ResourceTypes.number("Patient").orElseThrow()));
    }

    /** Two writers of one new id: the second is told by the primary key, and nothing of it is kept. */
    private void insert(List<Ready> created, long source) {
        try {
            jdbc.batchUpdate(
                    """
                    insert into sharedrecord.record
                           (person, home, at, classes, org, ver, updated, source, toks, body, type, id, key)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, created.stream().map(r -> row(r, source, true)).toList());
        } catch (DuplicateKeyException e) {
            throw new WriteRefused(
                    created.getFirst().draft().index(),
                    WriteRefused.Reason.CONFLICT,
                    "",
                    "Somebody else wrote the same resource at this moment; read it again.");
        }
    }

    private void update(List<Ready> updated, long source) {
        jdbc.batchUpdate("""
                update sharedrecord.record
                   set person = ?, home = ?, at = ?, classes = ?, org = ?, ver = ?, updated = ?, source = ?, toks = ?,
                       body = ?
                 where key = ?
                """, updated.stream().map(r -> row(r, source, false)).toList());
    }

    private static Object[] row(Ready ready, long source, boolean fresh) {
        Draft draft = ready.draft();
        List<Object> row = new ArrayList<>(List.of(
                draft.person(),
                fresh ? draft.person() : home(draft),
                Timestamp.from(ready.at()),
                draft.classes(),
                draft.organisation(),
                ready.version(),
                Timestamp.from(ready.updated()),
                source,
                ready.tokens(),
                ready.body()));
        if (fresh) {
            row.add(ResourceTypes.number(draft.id().type()).orElseThrow());
            row.add(draft.id().id());
        }
        row.add(draft.key());
        return row.toArray();
    }

    /** An entry that a merge moved stays at home where it was; one that now names another person moves house. */
    private static long home(Draft draft) {
        Standing standing = java.util.Objects.requireNonNull(draft.standing());
        return standing.person() == draft.person() ? standing.home() : draft.person();
    }

    private void index(List<Ready> ready) {
        long[][] present = pairs(
                ready.stream().filter(r -> r.draft().person() != 0),
                r -> r.draft().person());
        if (present[0].length > 0) {
            jdbc.update(
                    "insert into sharedrecord.present (tok, person) select * from unnest(?::bigint[], ?::bigint[])"
                            + " on conflict do nothing",
                    present[0],
                    present[1]);
        }
        long[] stale = ready.stream()
                .filter(r -> r.effect() == Written.Effect.UPDATED
                        && Identified.type(r.draft().id().type()))
                .mapToLong(r -> r.draft().key())
                .toArray();
        if (stale.length > 0) {
            jdbc.update("delete from sharedrecord.ident where key = any(?::bigint[])", (Object) stale);
        }
        long[][] ident = pairs(
                ready.stream().filter(r -> Identified.type(r.draft().id().type())),
                r -> r.draft().key());
        if (ident[0].length > 0) {
            jdbc.update(
                    "insert into sharedrecord.ident (tok, key) select * from unnest(?::bigint[], ?::bigint[])"
                            + " on conflict do nothing",
                    ident[0],
                    ident[1]);
        }
    }

    /** Each token with the number it leads to, sorted, so that two writers never wait for each other in a circle. */
    private static long[][] pairs(java.util.stream.Stream<Ready> ready, java.util.function.ToLongFunction<Ready> to) {
        long[][] sorted = ready.flatMap(r ->
                        Arrays.stream(r.tokens()).mapToObj(token -> new long[] {token, to.applyAsLong(r)}))
                .sorted(java.util.Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]))
                .toArray(long[][]::new);
        long[] tokens = new long[sorted.length];
        long[] numbers = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            tokens[i] = sorted[i][0];
            numbers[i] = sorted[i][1];
        }
        return new long[][] {tokens, numbers};
    }
}

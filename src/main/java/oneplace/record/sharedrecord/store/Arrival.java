package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.Written;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Draft.Ready;

/**
 * The statement that takes in what arrived: the text as received, the new entries, and the tokens that new and changed
 * entries are found by. One statement whatever their number, so that a single entry costs one journey to the database and a
 * bundle no more.
 *
 * <p>Columns travel as arrays, moments as microseconds since 1970, and each entry's tokens as the text of an array, since an
 * array of arrays cannot be taken apart by rows.
 */
final class Arrival {

    private final Sql sql = new Sql();

    private Arrival() {}

    /** What arrived is kept first; the statement answers its number. */
    static Sql with(Receipt receipt, Instant at, List<Ready> ready) {
        Arrival arrival = new Arrival();
        arrival.sql.add("with arrived as (");
        arrival.received(receipt, at);
        arrival.sql.add(")");
        return arrival.entries(ready);
    }

    /** What arrived was kept already, under {@code source}. */
    static Sql of(long source, List<Ready> ready) {
        Arrival arrival = new Arrival();
        arrival.sql.add("with arrived as (select ?::bigint as id)", source);
        return arrival.entries(ready);
    }

    /** Only what arrived, without an entry. */
    static Sql only(Receipt receipt, Instant at) {
        Arrival arrival = new Arrival();
        arrival.received(receipt, at);
        return arrival.sql;
    }

    private void received(Receipt receipt, Instant at) {
        sql.add(
                """
                insert into sharedrecord.received (at, who, organisation, media_type, digest, text)
                values (?, ?, ?, ?, sha256(?), ?) returning id""",
                at,
                receipt.from().who(),
                receipt.from().organisation(),
                receipt.mediaType(),
                receipt.text(),
                Deflated.pack(receipt.text()));
    }

    private Sql entries(List<Ready> ready) {
        List<Ready> created =
                ready.stream().filter(r -> r.effect() == Written.Effect.CREATED).toList();
        if (!created.isEmpty()) {
            created(created);
        }
        found(
                "present (tok, person)",
                ready,
                r -> r.draft().person() != 0,
                Arrival::leading,
                r -> r.draft().person());
        found(
                "ident (tok, key)",
                ready,
                r -> Identified.type(r.draft().id().type()),
                Ready::tokens,
                r -> r.draft().key());
        return sql.add("select id from arrived");
    }

    private void created(List<Ready> created) {
        sql.add(
                """
                , written as (
                insert into sharedrecord.record
                       (person, home, at, classes, org, ver, updated, source, toks, body, type, id, key)
                select n.person, n.home, timestamptz 'epoch' + n.at * interval '1 microsecond', n.classes, n.org, n.ver,
                       timestamptz 'epoch' + n.updated * interval '1 microsecond', a.id, n.toks::bigint[], n.body, n.type,
                       n.id, n.key
                  from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::bigint[], ?::text[], ?::bytea[],
                              ?::smallint[], ?::text[], ?::bigint[])
                       as n(person, home, at, classes, org, ver, updated, toks, body, type, id, key)
                 cross join arrived a)""",
                longs(created, r -> r.draft().person()),
                longs(created, r -> r.draft().home()),
                longs(created, r -> micros(r.at())),
                longs(created, r -> r.draft().classes()),
                created.stream().mapToInt(r -> r.draft().organisation()).toArray(),
                created.stream().mapToInt(Ready::version).toArray(),
                longs(created, r -> micros(r.updated())),
                created.stream().map(r -> text(r.tokens())).toArray(String[]::new),
                created.stream().map(Ready::body).toArray(byte[][]::new),
                created.stream()
                        .mapToInt(
                                r -> ResourceTypes.number(r.draft().id().type()).orElseThrow())
                        .toArray(),
                created.stream().map(r -> r.draft().id().id()).toArray(String[]::new),
                longs(created, r -> r.draft().key()));
    }

    /** The tokens by which some of the entries are found, with the number each leads to. */
    private void found(
            String table,
            List<Ready> ready,
            Predicate<Ready> which,
            Function<Ready, long[]> by,
            ToLongFunction<Ready> to) {
        // sorted, so that two writers never wait for each other in a circle
        long[][] pairs = ready.stream()
                .filter(which)
                .flatMap(r -> Arrays.stream(by.apply(r)).mapToObj(token -> new long[] {token, to.applyAsLong(r)}))
                .sorted(Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]))
                .toArray(long[][]::new);
        if (pairs.length > 0) {
            String name = table.substring(0, table.indexOf(' '));
            sql.add(
                    ", in_" + name + " as (insert into sharedrecord." + table
                            + " select * from unnest(?::bigint[], ?::bigint[]) on conflict do nothing)",
                    Arrays.stream(pairs).mapToLong(p -> p[0]).toArray(),
                    Arrays.stream(pairs).mapToLong(p -> p[1]).toArray());
        }
    }

    /** What leads to the entry's person: its tokens, and of one with more than the index keeps that it is one of its type. */
    private static long[] leading(Ready ready) {
        long[] tokens = ready.tokens();
        if (Arrays.binarySearch(tokens, Tokens.OVERFLOW) < 0) {
            return tokens;
        }
        long[] leading = Arrays.copyOf(tokens, tokens.length + 1);
        leading[tokens.length] = Crowding.token(ready.draft().id().type());
        return leading;
    }

    private static long[] longs(List<Ready> ready, ToLongFunction<Ready> column) {
        return ready.stream().mapToLong(column).toArray();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static String text(long[] tokens) {
        StringBuilder text = new StringBuilder(tokens.length * 20 + 2).append('{');
        for (int i = 0; i < tokens.length; i++) {
            text.append(i == 0 ? "" : ",").append(tokens[i]);
        }
        return text.append('}').toString();
    }
}

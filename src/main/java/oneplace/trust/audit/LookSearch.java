package oneplace.trust.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import oneplace.base.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searching the log: along the list by person when people are given, along time, viewer or organisation otherwise. */
@Component
final class LookSearch {

    private static final String OF_AN_ACCOUNT = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

    private final JdbcClient jdbc;

    LookSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks, newest first. */
    List<PastLook> looks(LookFilter filter, @Nullable LookKey after, int limit) {
        String sql = "select a.* from " + source(filter) + " where " + conditions(filter)
                + (after == null ? "" : " and (a.at, a.shard, a.seq) < (:keyAt, :keyShard, :keySeq)")
                + " order by a.at desc, a.shard desc, a.seq desc limit :limit";
        return given(jdbc.sql(sql), filter, after)
                .param("limit", limit)
                .query((row, n) -> LookStore.past(row))
                .list();
    }

    /** Looks folded by viewer, London day, deed and purpose; those whose latest is newest first. */
    List<FoldedLook> folded(LookFilter filter, @Nullable LookKey after, int limit) {
        String sql = """
                select f.* from (
                  select count(*)::int as count, min(a.at) as first, max(a.at) as last,
                         (array_agg(a.shard order by a.at desc, a.shard desc, a.seq desc))[1] as shard,
                         (array_agg(a.seq order by a.at desc, a.shard desc, a.seq desc))[1] as seq,
                         (array_agg(a.who_name order by a.at desc))[1] as who_name,
                         a.who, a.org, a.verb, a.purpose, max(cardinality(a.persons)) as people,
                         array_agg(distinct a.detail) as details
                    from %s where %s %s
                   group by (a.at at time zone 'Europe/London')::date, a.who, a.org, a.verb, a.purpose) f
                """.formatted(
                                source(filter),
                                conditions(filter),
                                after == null
                                        ? ""
                                        : "and (a.at at time zone 'Europe/London')::date <= "
                                                + "(cast(:keyAt as timestamptz) at time zone 'Europe/London')::date")
                + (after == null ? "" : " where (f.last, f.shard, f.seq) < (:keyAt, :keyShard, :keySeq)")
                + " order by f.last desc, f.shard desc, f.seq desc limit :limit";
        return given(jdbc.sql(sql), filter, after)
                .param("limit", limit)
                .query((row, n) -> folded(row))
                .list();
    }

    /** Counts looks. */
    LookTally tally(LookFilter filter) {
        return given(jdbc.sql("""
                        select count(*) as looks, count(distinct a.who)::int as viewers,
                               count(distinct nullif(a.org, 0))::int as organisations,
                               count(*) filter (where a.verb in (11, 12)) as taken,
                               count(*) filter (where a.verb = 15) as refused
                          from %s where %s
                        """.formatted(source(filter), conditions(filter))), filter, null)
                .query((row, n) -> new LookTally(
                        row.getLong("looks"),
                        row.getInt("viewers"),
                        row.getInt("organisations"),
                        row.getLong("taken"),
                        row.getLong("refused")))
                .single();
    }

    /** The organisations looks came from. */
    List<Integer> organisations(LookFilter filter) {
        return given(
                        jdbc.sql("select distinct a.org from %s where %s and a.org <> 0"
                                .formatted(source(filter), conditions(filter))),
                        filter,
                        null)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The look at a place of the log. */
    Optional<PastLook> find(Recorded place) {
        return jdbc.sql("select * from audit.audit where shard = ? and seq = ?")
                .params(place.shard(), place.seq())
                .query((row, n) -> LookStore.past(row))
                .optional();
    }

    /** Looks of a chain after a place of it, in their order. @param since a moment before which none of them lies */
    List<PastLook> after(int shard, long seq, Instant since, int limit) {
        return jdbc.sql("""
                        select * from audit.audit where shard = ? and seq > ? and at >= ? order by seq limit ?
                        """)
                .params(shard, seq, Timestamp.from(since), limit)
                .query((row, n) -> LookStore.past(row))
                .list();
    }

    /** The chains there are. */
    List<Integer> chains() {
        return jdbc.sql("select shard from audit.audit_head order by shard")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** One person's list is in the order of time already; several are put together, each look once. */
    private static String source(LookFilter filter) {
        if (filter.persons().isEmpty()) {
            return "audit.audit a";
        }
        String seen = filter.persons().size() == 1
                ? "select s.at, s.shard, s.seq from audit.audit_seen s where s.person = :person"
                : "select distinct s.at, s.shard, s.seq from audit.audit_seen s where s.person = any(:people)";
        return "(" + seen + """
                 and s.at >= :from and s.at < :until) s
                 cross join lateral (
                   select x.* from audit.audit x where x.shard = s.shard and x.seq = s.seq and x.at = s.at) a
                """;
    }

    private static String conditions(LookFilter filter) {
        StringBuilder sql = new StringBuilder("a.at >= :from and a.at < :until");
        if (filter.viewers().size() == 1) {
            sql.append(" and a.who = :viewer");
        } else if (!filter.viewers().isEmpty()) {
            sql.append(" and a.who = any(:viewers)");
        }
        switch (filter.callers()) {
            case ALL -> {}
            case PEOPLE -> sql.append(" and a.who ~ ").append(OF_AN_ACCOUNT);
            case SYSTEMS -> sql.append(" and a.who <> '-' and a.who !~ ").append(OF_AN_ACCOUNT);
        }
        if (filter.organisations().size() == 1) {
            sql.append(" and a.org = :organisation");
        } else if (!filter.organisations().isEmpty()) {
            sql.append(" and a.org = any(:organisations)");
        }
        // Numbers of enumerations, written out: so the planner sees that a partial index fits.
        in(sql, "a.verb", filter.verbs(), Verb::number);
        in(sql, "a.purpose", filter.purposes(), Purpose::number);
        for (int i = 0; i < filter.unseen().size(); i++) {
            sql.append(" and not (a.who = :unseen%1$d and a.at >= :unseenFrom%1$d and a.at < :unseenUntil%1$d)"
                    .formatted(i));
        }
        return sql.toString();
    }

    private static <T> void in(StringBuilder sql, String column, Collection<T> values, ToIntFunction<T> number) {
        if (!values.isEmpty()) {
            List<String> numbers = values.stream()
                    .mapToInt(number)
                    .sorted()
                    .mapToObj(Integer::toString)
                    .toList();
            sql.append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(String.join(", ", numbers))
                    .append(')');
        }
    }

    private static JdbcClient.StatementSpec given(
            JdbcClient.StatementSpec sql, LookFilter filter, @Nullable LookKey after) {
        JdbcClient.StatementSpec given =
                sql.param("from", Timestamp.from(filter.from())).param("until", Timestamp.from(filter.until()));
        for (int i = 0; i < filter.unseen().size(); i++) {
            LookFilter.Unseen unseen = filter.unseen().get(i);
            given = given.param("unseen" + i, unseen.who())
                    .param("unseenFrom" + i, Timestamp.from(unseen.from()))
                    .param("unseenUntil" + i, Timestamp.from(unseen.until()));
        }
        if (!filter.persons().isEmpty()) {
            given = filter.persons().size() == 1
                    ? given.param("person", filter.persons().getFirst())
                    : given.param("people", filter.persons().toArray(Long[]::new));
        }
        if (!filter.viewers().isEmpty()) {
            given = filter.viewers().size() == 1
                    ? given.param("viewer", filter.viewers().getFirst())
                    : given.param("viewers", filter.viewers().toArray(String[]::new));
        }
        if (!filter.organisations().isEmpty()) {
            given = filter.organisations().size() == 1
                    ? given.param("organisation", filter.organisations().getFirst())
                    : given.param("organisations", filter.organisations().toArray(Integer[]::new));
        }
        return after == null
                ? given
                : given.param("keyAt", Timestamp.from(after.at()))
                        .param("keyShard", after.shard())
                        .param("keySeq", after.seq());
    }

    private static FoldedLook folded(ResultSet row) throws SQLException {
        Array details = row.getArray("details");
        return new FoldedLook(
                new Recorded(row.getInt("shard"), row.getLong("seq")),
                row.getInt("count"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("who_name"),
                row.getInt("org"),
                Verb.of(row.getInt("verb")),
                Purpose.of(row.getInt("purpose")),
                row.getInt("people"),
                Stream.of((String[]) details.getArray()).limit(5).toList());
    }
}

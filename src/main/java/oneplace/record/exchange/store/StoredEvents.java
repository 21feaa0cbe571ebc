package oneplace.record.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oneplace.record.exchange.subscription.Event;
import oneplace.record.exchange.subscription.Ledger;
import oneplace.record.exchange.subscription.Noted;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.record.sharedrecord.EntriesChanged.Changed;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox {@code exchange.change}, and {@code exchange.subscription_event}. Of the outbox only transactions are read that
 * lie before every one still running: the numbers of rows are given before a commit, so that a row could otherwise appear
 * behind a place that was already passed.
 */
@Component
class StoredEvents {

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(List<Changed> changes) {
        jdbc.sql("""
                insert into exchange.change (type, id, ver, kind, at)
                select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
                """)
                .params(
                        changes.stream().map(c -> c.id().type()).toArray(String[]::new),
                        changes.stream().map(c -> c.id().id()).toArray(String[]::new),
                        changes.stream().mapToInt(Changed::version).toArray(),
                        changes.stream().map(c -> code(c.kind())).toArray(String[]::new),
                        changes.stream().map(c -> c.at().toString()).toArray(String[]::new))
                .update();
    }

    List<Noted> changes(String type, Noted.Place after, int most) {
        return jdbc.sql("""
                select c.tx::text as tx, c.seq, c.type, c.id, c.ver, c.kind, c.at
                  from exchange.change c
                 where c.type = :type and (c.tx, c.seq) > (:tx::xid8, :seq)
                   and c.tx < pg_snapshot_xmin(pg_current_snapshot())
                 order by c.tx, c.seq limit :most
                """)
                .param("type", type)
                .param("tx", after.transaction())
                .param("seq", after.sequence())
                .param("most", most)
                .query((row, i) -> new Noted(
                        new Noted.Place(row.getString("tx"), row.getLong("seq")),
                        resource(row),
                        row.getInt("ver"),
                        kind(row),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Event> untold(String id, int most) {
        return jdbc.sql("""
                select number, type, id, ver, kind, at from exchange.subscription_event
                 where subscription = :id and told is null order by number limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query(StoredEvents::event)
                .list();
    }

    List<Event> range(String id, long from, long to, int most) {
        return jdbc.sql("""
                select number, type, id, ver, kind, at from exchange.subscription_event
                 where subscription = :id and number between :from and :to order by number limit :most
                """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(StoredEvents::event)
                .list();
    }

    void add(String id, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into exchange.subscription_event (subscription, number, type, id, ver, kind, at)
                select ?, * from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
                """)
                .params(
                        id,
                        numbers(events),
                        events.stream().map(e -> e.id().type()).toArray(String[]::new),
                        events.stream().map(e -> e.id().id()).toArray(String[]::new),
                        events.stream().mapToInt(Event::version).toArray(),
                        events.stream().map(e -> code(e.kind())).toArray(String[]::new),
                        events.stream().map(e -> e.at().toString()).toArray(String[]::new))
                .update();
    }

    void remove(String id, List<Event> events) {
        jdbc.sql("delete from exchange.subscription_event where subscription = ? and number = any(?::bigint[])")
                .params(id, numbers(events))
                .update();
    }

    void told(String id, List<Event> events, Instant now) {
        jdbc.sql("update exchange.subscription_event set told = ? where subscription = ? and number = any(?::bigint[])")
                .params(Timestamp.from(now), id, numbers(events))
                .update();
    }

    Ledger.Waiting waiting(Undertaking of, int most) {
        if (of.place().transaction().equals("0")) {
            return new Ledger.Waiting(0, 0);
        }
        int events = jdbc.sql(
                        "select count(*) from exchange.subscription_event where subscription = :id and told is null")
                .param("id", of.id())
                .query(Integer.class)
                .single();
        int changes = jdbc.sql("""
                select count(*) from (select 1 from exchange.change c
                                       where c.type = :type and (c.tx, c.seq) > (:tx::xid8, :seq) limit :most) x
                """)
                .param("type", of.type())
                .param("tx", of.place().transaction())
                .param("seq", of.place().sequence())
                .param("most", most)
                .query(Integer.class)
                .single();
        return new Ledger.Waiting(events, changes);
    }

    /**
     * A change is needed as long as a living subscription to its type that has begun has not come past it, also while it is
     * asked for anew; one that has not begun counts what changes from then on.
     */
    void sweep(Timestamp toldBefore) {
        jdbc.sql("""
                delete from exchange.change c
                 using (select distinct on (s.type) s.type, s.place_tx, s.place_seq from exchange.subscription s
                         where s.state <> 'off' and s.place_tx <> '0' order by s.type, s.place_tx, s.place_seq) p
                 where c.type = p.type and (c.tx, c.seq) <= (p.place_tx, p.place_seq)
                """).update();
        jdbc.sql("""
                delete from exchange.change c
                 where c.type <> all (array(select s.type from exchange.subscription s
                                             where s.state <> 'off' and s.place_tx <> '0'))
                """).update();
        jdbc.sql("delete from exchange.subscription_event where told < :before")
                .param("before", toldBefore)
                .update();
    }

    private static long[] numbers(List<Event> events) {
        return events.stream().mapToLong(Event::number).toArray();
    }

    private static Event event(ResultSet row, int index) throws SQLException {
        return new Event(
                row.getLong("number"),
                resource(row),
                row.getInt("ver"),
                kind(row),
                row.getTimestamp("at").toInstant(),
                Optional.empty());
    }

    private static ResourceId resource(ResultSet row) throws SQLException {
        return new ResourceId(row.getString("type"), row.getString("id"));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

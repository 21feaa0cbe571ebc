package oneplace.record.exchange.store;

import static oneplace.record.exchange.store.SubscriptionRow.time;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.exchange.subscription.Event;
import oneplace.record.exchange.subscription.Ledger;
import oneplace.record.exchange.subscription.Noted;
import oneplace.record.exchange.subscription.Terms;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.EntriesChanged.Changed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions in {@code exchange.subscription}; how they move on in {@link StoredMoves}, changes and events in {@link StoredEvents}. */
@Component
class StoredSubscriptions implements Ledger {

    private static final String SELECT = SubscriptionRow.SELECT;

    private static final String DUE = SubscriptionRow.DUE;

    private final JdbcClient jdbc;
    private final StoredMoves moves;
    private final StoredEvents events;

    StoredSubscriptions(JdbcClient jdbc, StoredMoves moves, StoredEvents events) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.events = events;
    }

    @Override
    public Set<String> watched() {
        return new HashSet<>(jdbc.sql("""
                        select distinct type from exchange.subscription
                         where state <> 'off' and not (state = 'error' and place_tx = '0')
                        """).query((row, i) -> row.getString(1)).list());
    }

    @Override
    public void note(List<Changed> changes) {
        events.note(changes);
    }

    @Override
    public Optional<Undertaking> find(String id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(SubscriptionRow::undertaking)
                .optional();
    }

    @Override
    public List<Undertaking> all() {
        return jdbc.sql(SELECT + """
                 order by case s.state when 'error' then 0 when 'requested' then 1 when 'active' then 2 else 3 end,
                          s.client, s.id
                """).query(SubscriptionRow::undertaking).list();
    }

    @Override
    public boolean prepare(String id, String client, String base, String secret, Instant now) {
        return jdbc.sql("""
                insert into exchange.subscription (id, client, base, secret, terms, version, type, state, next)
                values (:id, :client, :base, :secret, '{}', 0, '', 'off', :now)
                on conflict (id) do update set base = excluded.base, secret = excluded.secret
                 where exchange.subscription.client = excluded.client
                """)
                        .param("id", id)
                        .param("client", client)
                        .param("base", base)
                        .param("secret", secret)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    @Override
    public void take(String id, int version, Terms terms, String text, State state, boolean afresh, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set version = :version, terms = :terms, type = :type, state = :state, ends = :ends,
                       place_tx = case when state = 'off' or type <> :type then '0' else place_tx end,
                       greeted = greeted and not :afresh and state <> 'off',
                       reason = case when :state = 'off' then 'The subscriber turned it off.'
                                     when :afresh then '' else reason end,
                       failures = case when :afresh then 0 else failures end,
                       failing = case when :afresh then null else failing end,
                       failure = case when :afresh then '' else failure end,
                       failed = case when :afresh then null else failed end,
                       next = case when :afresh then :now else next end
                 where id = :id
                """)
                .param("id", id)
                .param("version", version)
                .param("terms", text)
                .param("type", terms.wanted().type())
                .param("state", state.code())
                .param("ends", terms.ends().map(SubscriptionRow::time).orElse(null))
                .param("afresh", afresh)
                .param("now", time(now))
                .update();
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from exchange.subscription where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void published(String id, int version, String text) {
        jdbc.sql("update exchange.subscription set version = :version, terms = :text where id = :id")
                .param("id", id)
                .param("version", version)
                .param("text", text)
                .update();
    }

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("select s.id from exchange.subscription s where" + DUE + "order by s.next")
                .param("now", time(now))
                .query((row, i) -> row.getString(1))
                .list();
    }

    /** Whoever comes second finds it held; whoever was killed holding it is waited for, not longer. */
    @Override
    public Optional<Undertaking> hold(String id, Instant now, Duration most) {
        int held = jdbc.sql("update exchange.subscription s set held_until = :until where s.id = :id and" + DUE)
                .param("id", id)
                .param("now", time(now))
                .param("until", time(now.plus(most)))
                .update();
        return held == 1 ? find(id) : Optional.empty();
    }

    @Override
    public void holdOn(String id, Instant until) {
        jdbc.sql("update exchange.subscription set held_until = :until where id = :id")
                .param("id", id)
                .param("until", time(until))
                .update();
    }

    @Override
    public void release(String id) {
        jdbc.sql("update exchange.subscription set held_until = null where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public boolean state(Undertaking of, State state, String reason, Instant next) {
        return moves.state(of, state, reason, next);
    }

    @Override
    @Transactional
    public boolean activate(Undertaking of, Optional<Instant> heartbeat, Instant now) {
        return moves.activate(of, heartbeat, now);
    }

    @Override
    public void putOff(String id, Instant next) {
        moves.putOff(id, next);
    }

    @Override
    public List<Noted> changes(String type, Noted.Place after, int most) {
        return events.changes(type, after, most);
    }

    @Override
    public List<Event> untold(String id, int most) {
        return events.untold(id, most);
    }

    @Override
    @Transactional
    public boolean number(Undertaking of, Noted.Place place, long number, List<Event> numbered) {
        boolean moved = moves.to(of, place, number);
        if (moved) {
            events.add(of.id(), numbered);
        }
        return moved;
    }

    @Override
    @Transactional
    public void takeBack(Undertaking before, List<Event> numbered) {
        if (moves.to(before, before.place(), before.number())) {
            events.remove(before.id(), numbered);
        }
    }

    @Override
    @Transactional
    public void told(String id, List<Event> arrived, Optional<Instant> heartbeat, Instant now) {
        events.told(id, arrived, now);
        jdbc.sql("""
                update exchange.subscription
                   set told = :now, failures = 0, failing = null, next = :now, heartbeat = :heartbeat
                 where id = :id
                """)
                .param("id", id)
                .param("now", time(now))
                .param("heartbeat", heartbeat.map(SubscriptionRow::time).orElse(null))
                .update();
    }

    @Override
    @Transactional
    public void passed(String id, List<Event> unsent, Optional<Instant> heartbeat, Instant now) {
        events.told(id, unsent, now);
        jdbc.sql("update exchange.subscription set heartbeat = :heartbeat where id = :id")
                .param("id", id)
                .param("heartbeat", heartbeat.map(SubscriptionRow::time).orElse(null))
                .update();
    }

    @Override
    public void failed(Undertaking of, String failure, Instant next, Instant now) {
        moves.failed(of, failure, next, now);
    }

    @Override
    public void pause(String id, boolean paused) {
        moves.pause(id, paused);
    }

    @Override
    public void retry(String id, Instant now) {
        moves.retry(id, now);
    }

    @Override
    public List<Event> events(String id, long from, long to, int most) {
        return events.range(id, from, to, most);
    }

    @Override
    public Waiting waiting(Undertaking of, int most) {
        return events.waiting(of, most);
    }

    @Override
    @Transactional
    public void sweep(Instant toldBefore) {
        events.sweep(Timestamp.from(toldBefore));
    }
}

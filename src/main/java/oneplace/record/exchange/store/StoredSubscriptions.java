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

/** Subscriptions in {@code exchange.subscription}; changes and events in {@link StoredEvents}. */
@Component
class StoredSubscriptions implements Ledger {

    private static final String SELECT = SubscriptionRow.SELECT;

    private static final String DUE = SubscriptionRow.DUE;

    private final JdbcClient jdbc;
    private final StoredEvents events;

    StoredSubscriptions(JdbcClient jdbc, StoredEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Set<String> watched() {
        return new HashSet<>(jdbc.sql("select distinct type from exchange.subscription where state <> 'off'")
                .query((row, i) -> row.getString(1))
                .list());
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
    public void prepare(String id, String client, String base, String secret, Instant now) {
        jdbc.sql("""
                insert into exchange.subscription (id, client, base, secret, terms, version, type, state, next)
                values (:id, :client, :base, :secret, '{}', 0, '', 'off', :now)
                on conflict (id) do update set base = excluded.base, secret = excluded.secret
                """)
                .param("id", id)
                .param("client", client)
                .param("base", base)
                .param("secret", secret)
                .param("now", time(now))
                .update();
    }

    @Override
    public void take(String id, int version, Terms terms, String text, State state, boolean afresh, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set version = :version, terms = :terms, type = :type, state = :state, ends = :ends,
                       place_tx = case when state = 'off' or type <> :type then '0' else place_tx end,
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
    public boolean state(String id, State state, String reason, Instant next) {
        return jdbc.sql("""
                        update exchange.subscription set state = :state, reason = :reason, next = :next
                         where id = :id and state <> 'off'
                        """)
                        .param("id", id)
                        .param("state", state.code())
                        .param("reason", reason)
                        .param("next", time(next))
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public boolean activate(Undertaking of, Optional<Instant> heartbeat, Instant now) {
        jdbc.sql("""
                update exchange.subscription_event e set told = :now
                  from exchange.subscription s
                 where s.id = :id and s.place_tx = '0' and e.subscription = s.id and e.told is null
                """).param("id", of.id()).param("now", time(now)).update();
        return jdbc.sql("""
                update exchange.subscription
                   set state = 'active', reason = '', failures = 0, failing = null, heartbeat = :heartbeat, next = :now,
                       place_tx = case when place_tx = '0' then pg_snapshot_xmin(pg_current_snapshot()) else place_tx end,
                       place_seq = case when place_tx = '0' then 0 else place_seq end
                 where id = :id and version = :version and state <> 'off'
                """)
                        .param("id", of.id())
                        .param("heartbeat", heartbeat.map(SubscriptionRow::time).orElse(null))
                        .param("now", time(now))
                        .param("version", of.version())
                        .update()
                == 1;
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
    public void number(String id, Noted.Place place, long number, List<Event> numbered) {
        move(id, place, number);
        events.add(id, numbered);
    }

    @Override
    @Transactional
    public void takeBack(Undertaking before, List<Event> numbered) {
        events.remove(before.id(), numbered);
        move(before.id(), before.place(), before.number());
    }

    private void move(String id, Noted.Place place, long number) {
        jdbc.sql("""
                update exchange.subscription set place_tx = :tx::xid8, place_seq = :seq, number = :number
                 where id = :id
                """)
                .param("id", id)
                .param("tx", place.transaction())
                .param("seq", place.sequence())
                .param("number", number)
                .update();
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
    public void failed(String id, String failure, Instant next, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set failures = failures + 1, failing = coalesce(failing, :now), failure = :failure, failed = :now,
                       next = :next
                 where id = :id
                """)
                .param("id", id)
                .param("failure", failure)
                .param("next", time(next))
                .param("now", time(now))
                .update();
    }

    @Override
    public void pause(String id, boolean paused) {
        jdbc.sql("update exchange.subscription set paused = :paused where id = :id")
                .param("id", id)
                .param("paused", paused)
                .update();
    }

    @Override
    public void retry(String id, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set next = :now, paused = false, failing = null, failures = 0,
                       place_tx = case when state = 'off' then '0' else place_tx end,
                       state = case when state = 'off' then 'requested' else state end
                 where id = :id
                """).param("id", id).param("now", time(now)).update();
    }

    @Override
    public List<Event> events(String id, long from, long to, int most) {
        return events.range(id, from, to, most);
    }

    @Override
    public Waiting waiting(Undertaking of) {
        return events.waiting(of);
    }

    @Override
    @Transactional
    public void sweep(Instant toldBefore) {
        events.sweep(Timestamp.from(toldBefore));
    }
}

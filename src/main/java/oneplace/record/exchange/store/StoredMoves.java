package oneplace.record.exchange.store;

import static oneplace.record.exchange.store.SubscriptionRow.time;

import java.time.Instant;
import java.util.Optional;
import oneplace.record.exchange.subscription.Noted;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.record.exchange.subscription.Undertaking.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How subscriptions move on. What was found out about one version says nothing of the next, which may name another receiver:
 * it is written only while that version stands.
 */
@Component
class StoredMoves {

    private final JdbcClient jdbc;

    StoredMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean state(Undertaking of, State state, String reason, Instant next) {
        return jdbc.sql("""
                        update exchange.subscription set state = :state, reason = :reason, next = :next
                         where id = :id and version = :version and state <> 'off'
                        """)
                        .param("id", of.id())
                        .param("version", of.version())
                        .param("state", state.code())
                        .param("reason", reason)
                        .param("next", time(next))
                        .update()
                == 1;
    }

    boolean activate(Undertaking of, Optional<Instant> heartbeat, Instant now) {
        jdbc.sql("""
                update exchange.subscription_event e set told = :now
                  from exchange.subscription s
                 where s.id = :id and s.place_tx = '0' and e.subscription = s.id and e.told is null
                """).param("id", of.id()).param("now", time(now)).update();
        return jdbc.sql("""
                update exchange.subscription
                   set state = 'active', greeted = true, reason = '', failures = 0, failing = null,
                       heartbeat = :heartbeat, next = :now,
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

    boolean to(Undertaking of, Noted.Place place, long number) {
        return jdbc.sql("""
                        update exchange.subscription set place_tx = :tx::xid8, place_seq = :seq, number = :number
                         where id = :id and version = :version
                        """)
                        .param("id", of.id())
                        .param("version", of.version())
                        .param("tx", place.transaction())
                        .param("seq", place.sequence())
                        .param("number", number)
                        .update()
                == 1;
    }

    void failed(Undertaking of, String failure, Instant next, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set failures = failures + 1, failing = coalesce(failing, :now), failure = :failure, failed = :now,
                       next = :next
                 where id = :id and version = :version
                """)
                .param("id", of.id())
                .param("version", of.version())
                .param("failure", failure)
                .param("next", time(next))
                .param("now", time(now))
                .update();
    }

    void putOff(String id, Instant next) {
        jdbc.sql("update exchange.subscription set next = :next where id = :id")
                .param("id", id)
                .param("next", time(next))
                .update();
    }

    void pause(String id, boolean paused) {
        jdbc.sql("update exchange.subscription set paused = :paused where id = :id")
                .param("id", id)
                .param("paused", paused)
                .update();
    }

    void retry(String id, Instant now) {
        jdbc.sql("""
                update exchange.subscription
                   set next = :now, paused = false, failing = null, failures = 0,
                       greeted = greeted and state <> 'off',
                       place_tx = case when state = 'off' then '0' else place_tx end,
                       state = case when state = 'off' then 'requested' else state end
                 where id = :id
                """).param("id", id).param("now", time(now)).update();
    }
}

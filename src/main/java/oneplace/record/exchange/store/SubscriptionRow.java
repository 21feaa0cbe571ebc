package oneplace.record.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import oneplace.record.exchange.subscription.Noted;
import oneplace.record.exchange.subscription.Undertaking;

/** From rows of {@code exchange.subscription}. */
final class SubscriptionRow {

    static final String SELECT = """
            select s.id, s.client, s.base, s.terms, s.version, s.type, s.state, s.reason, s.greeted, s.paused, s.secret,
                   s.place_tx::text as place_tx, s.place_seq, s.number, s.failures, s.failing, s.failure, s.failed, s.told,
                   s.next, s.heartbeat
              from exchange.subscription s""";

    /** Alive, nobody at it, and something to do: asked for, a change, an event, a sign of life or its end. */
    static final String DUE = """
             s.state <> 'off' and not s.paused and s.next <= :now and (s.held_until is null or s.held_until <= :now)
             and (s.place_tx = '0' or s.state = 'requested' or s.heartbeat <= :now or s.ends <= :now
                  or exists (select 1 from exchange.change c
                              where c.type = s.type and (c.tx, c.seq) > (s.place_tx, s.place_seq))
                  or exists (select 1 from exchange.subscription_event e where e.subscription = s.id and e.told is null))
            """;

    private SubscriptionRow() {}

    static Undertaking undertaking(ResultSet row, int index) throws SQLException {
        return new Undertaking(
                row.getString("id"),
                row.getString("client"),
                row.getString("base"),
                row.getString("terms"),
                row.getInt("version"),
                row.getString("type"),
                Undertaking.State.of(row.getString("state")),
                row.getString("reason"),
                row.getBoolean("greeted"),
                row.getBoolean("paused"),
                row.getString("secret"),
                new Noted.Place(row.getString("place_tx"), row.getLong("place_seq")),
                row.getLong("number"),
                row.getInt("failures"),
                instant(row, "failing"),
                row.getString("failure"),
                instant(row, "failed"),
                instant(row, "told"),
                row.getTimestamp("next").toInstant(),
                instant(row, "heartbeat"));
    }

    static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}

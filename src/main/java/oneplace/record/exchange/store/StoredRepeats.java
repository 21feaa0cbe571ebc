package oneplace.record.exchange.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import oneplace.record.exchange.Repeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of requests in {@code exchange.repeat}; the primary key makes the second request wait for the first. */
@Component
class StoredRepeats implements Repeats {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    StoredRepeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Repeated> take(String client, String key, byte[] input, Instant now) {
        jdbc.sql("delete from exchange.repeat where at < :then")
                .param("then", Timestamp.from(now.minus(KEPT)))
                .update();
        int taken = jdbc.sql("""
                insert into exchange.repeat (client, key, at, input) values (:client, :key, :at, :input)
                on conflict do nothing
                """)
                .param("client", client)
                .param("key", key)
                .param("at", Timestamp.from(now))
                .param("input", input)
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(before(client, key, input));
    }

    private Repeated before(String client, String key, byte[] input) {
        return jdbc.sql(
                        "select input, coalesce(answer, '') as answer from exchange.repeat where client = :client and key = :key")
                .param("client", client)
                .param("key", key)
                .query((row, i) -> new Repeated(Arrays.equals(row.getBytes("input"), input), row.getString("answer")))
                .single();
    }

    @Override
    public void note(String client, String key, String answer) {
        jdbc.sql("update exchange.repeat set answer = :answer where client = :client and key = :key")
                .param("answer", answer)
                .param("client", client)
                .param("key", key)
                .update();
    }

    @Override
    public void queue(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", subject)
                .query()
                .listOfRows();
    }
}

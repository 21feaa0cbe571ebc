package oneplace.record.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import oneplace.record.exchange.TakenIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Digests of imports in {@code exchange.taken_in}. */
@Component
class StoredTakenIn implements TakenIn {

    private final JdbcClient jdbc;

    StoredTakenIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean before(int organisation, byte[] digest) {
        return jdbc.sql(
                                "select count(*) from exchange.taken_in where organisation = :organisation and digest = :digest")
                        .param("organisation", organisation)
                        .param("digest", digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void note(int organisation, byte[] digest, int entries, Instant now) {
        jdbc.sql("""
                insert into exchange.taken_in (organisation, digest, entries, at)
                values (:organisation, :digest, :entries, :at)
                on conflict do nothing
                """)
                .param("organisation", organisation)
                .param("digest", digest)
                .param("entries", entries)
                .param("at", Timestamp.from(now))
                .update();
    }
}

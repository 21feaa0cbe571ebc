package oneplace.trust.identity.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import oneplace.trust.identity.kept.FailedTries;
import oneplace.trust.identity.kept.Vault;
import oneplace.trust.identity.rules.LockOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In the schema {@code identity}. */
@Repository
class StoredFailedTries implements FailedTries {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    StoredFailedTries(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean mustWait(String subject) {
        return jdbc.sql("select exists (select from identity.failed_try where subject = ? and locked_until > ?)")
                .params(key(subject), Columns.time(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void failed(String subject) {
        Instant now = clock.instant();
        OffsetDateTime at = Columns.time(now);
        int failures = jdbc.sql("""
                        insert into identity.failed_try as f (subject, failures, last_at, locked_until)
                        values (:subject, 1, :at, :at)
                        on conflict (subject) do update set last_at = :at,
                          failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end
                        returning failures
                        """)
                .param("subject", key(subject))
                .param("at", at)
                .param("forgotten", Columns.time(now.minus(LockOut.MEMORY)))
                .query(Integer.class)
                .single();
        jdbc.sql("update identity.failed_try set locked_until = ? where subject = ?")
                .params(Columns.time(now.plus(LockOut.after(failures))), key(subject))
                .update();
    }

    @Override
    public void succeeded(String subject) {
        jdbc.sql("delete from identity.failed_try where subject = ? or last_at < ?")
                .params(key(subject), Columns.time(clock.instant().minus(LockOut.MEMORY)))
                .update();
    }

    private byte[] key(String subject) {
        return vault.digest(subject, "failed try");
    }
}

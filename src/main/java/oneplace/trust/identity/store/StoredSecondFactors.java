package oneplace.trust.identity.store;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.kept.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredSecondFactors implements SecondFactors {

    private static final String SECRET = "second factor";
    private static final String RECOVERY = "recovery code";

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredSecondFactors(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public boolean isSetUp(UUID account) {
        return jdbc.sql(
                        "select exists (select from identity.second_factor where account = ? and confirmed_at is not null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<byte[]> secret(UUID account) {
        return jdbc.sql("select secret from identity.second_factor where account = ?")
                .param(account)
                .query(byte[].class)
                .optional()
                .flatMap(kept -> open(account, kept));
    }

    private Optional<byte[]> open(UUID account, byte[] kept) {
        try {
            return Optional.of(vault.open(kept, SECRET + account));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public void offer(UUID account, byte[] secret) {
        jdbc.sql("""
                        insert into identity.second_factor (account, secret) values (?, ?)
                        on conflict (account) do update set secret = excluded.secret, last_step = 0
                         where second_factor.confirmed_at is null
                        """).params(account, vault.seal(secret, SECRET + account)).update();
    }

    @Override
    public boolean use(UUID account, long step) {
        return jdbc.sql(
                                "update identity.second_factor set last_step = :step where account = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    @Override
    public void confirm(UUID account, Instant at, Collection<String> recoveryCodes) {
        jdbc.sql("update identity.second_factor set confirmed_at = ? where account = ? and confirmed_at is null")
                .params(Columns.time(at), account)
                .update();
        jdbc.sql("delete from identity.recovery_code where account = ?")
                .param(account)
                .update();
        for (String code : recoveryCodes) {
            jdbc.sql("insert into identity.recovery_code (account, hash) values (?, ?)")
                    .params(account, digest(account, code))
                    .update();
        }
    }

    @Override
    public boolean recover(UUID account, String code, Instant at) {
        return jdbc.sql(
                                "update identity.recovery_code set used_at = ? where account = ? and hash = ? and used_at is null")
                        .params(Columns.time(at), account, digest(account, code))
                        .update()
                == 1;
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account = ?")
                .param(account)
                .update();
        jdbc.sql("delete from identity.second_factor where account = ?")
                .param(account)
                .update();
    }

    private byte[] digest(UUID account, String code) {
        return vault.digest(account + code, RECOVERY);
    }
}

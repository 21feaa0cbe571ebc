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
    public boolean isSetUp(UUID staff) {
        return jdbc.sql(
                        "select exists (select from identity.second_factor where staff = ? and confirmed_at is not null)")
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<byte[]> secret(UUID staff) {
        return jdbc.sql("select secret from identity.second_factor where staff = ?")
                .param(staff)
                .query(byte[].class)
                .optional()
                .flatMap(kept -> open(staff, kept));
    }

    private Optional<byte[]> open(UUID staff, byte[] kept) {
        try {
            return Optional.of(vault.open(kept, SECRET + staff));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public void offer(UUID staff, byte[] secret) {
        jdbc.sql("""
                        insert into identity.second_factor (staff, secret) values (?, ?)
                        on conflict (staff) do update set secret = excluded.secret, last_step = 0
                         where second_factor.confirmed_at is null
                        """).params(staff, vault.seal(secret, SECRET + staff)).update();
    }

    @Override
    public boolean use(UUID staff, long step) {
        return jdbc.sql(
                                "update identity.second_factor set last_step = :step where staff = :staff and last_step < :step")
                        .param("step", step)
                        .param("staff", staff)
                        .update()
                == 1;
    }

    @Override
    public void confirm(UUID staff, Instant at, Collection<String> recoveryCodes) {
        jdbc.sql("update identity.second_factor set confirmed_at = ? where staff = ? and confirmed_at is null")
                .params(Columns.time(at), staff)
                .update();
        jdbc.sql("delete from identity.recovery_code where staff = ?")
                .param(staff)
                .update();
        for (String code : recoveryCodes) {
            jdbc.sql("insert into identity.recovery_code (staff, hash) values (?, ?)")
                    .params(staff, digest(staff, code))
                    .update();
        }
    }

    @Override
    public boolean recover(UUID staff, String code, Instant at) {
        return jdbc.sql(
                                "update identity.recovery_code set used_at = ? where staff = ? and hash = ? and used_at is null")
                        .params(Columns.time(at), staff, digest(staff, code))
                        .update()
                == 1;
    }

    @Override
    public void forget(UUID staff) {
        jdbc.sql("delete from identity.recovery_code where staff = ?")
                .param(staff)
                .update();
        jdbc.sql("delete from identity.second_factor where staff = ?")
                .param(staff)
                .update();
    }

    private byte[] digest(UUID staff, String code) {
        return vault.digest(staff + code, RECOVERY);
    }
}

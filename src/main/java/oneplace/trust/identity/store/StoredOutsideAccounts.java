package oneplace.trust.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.kept.OutsideAccounts;
import oneplace.trust.identity.kept.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In the schema {@code identity}. */
@Repository
class StoredOutsideAccounts implements OutsideAccounts {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredOutsideAccounts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Optional<UUID> account(String issuer, String subject) {
        return jdbc.sql("select account from identity.outside_account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<String> issuers(UUID account) {
        return jdbc.sql("select issuer from identity.outside_account where account = ? order by issuer")
                .param(account)
                .query((row, n) -> row.getString("issuer"))
                .list();
    }

    @Override
    public boolean link(String issuer, String subject, UUID account, Instant at, String by) {
        return jdbc.sql("""
                        insert into identity.outside_account (issuer, subject, account, linked_at, by_whom) values (?, ?, ?, ?, ?)
                        on conflict (issuer, subject) do nothing
                        """)
                        .params(issuer, subject, account, Columns.time(at), by)
                        .update()
                == 1;
    }

    @Override
    public void unlink(UUID account) {
        jdbc.sql("delete from identity.outside_account where account = ?")
                .param(account)
                .update();
        jdbc.sql("delete from identity.outside_invitation where account = ?")
                .param(account)
                .update();
    }

    @Override
    @Transactional
    public void invite(UUID account, String code, Instant until, String by) {
        jdbc.sql("delete from identity.outside_invitation where account = ?")
                .param(account)
                .update();
        jdbc.sql("insert into identity.outside_invitation (digest, account, until, by_whom) values (?, ?, ?, ?)")
                .params(key(code), account, Columns.time(until), by)
                .update();
    }

    @Override
    public Optional<Invited> take(String code, Instant now) {
        return jdbc.sql("""
                        delete from identity.outside_invitation where digest = ? and until > ? returning account, by_whom
                        """)
                .params(key(code), Columns.time(now))
                .query((row, n) -> new Invited(row.getObject("account", UUID.class), row.getString("by_whom")))
                .optional();
    }

    private byte[] key(String code) {
        return vault.digest(code, "outside invitation");
    }
}

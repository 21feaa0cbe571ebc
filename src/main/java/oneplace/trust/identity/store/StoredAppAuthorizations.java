package oneplace.trust.identity.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.trust.identity.kept.AppAuthorizations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In the schema {@code identity}. */
@Repository
class StoredAppAuthorizations implements AppAuthorizations {

    private final JdbcClient jdbc;

    StoredAppAuthorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void save(Authorized one, Secrets secrets) {
        jdbc.sql("""
                        insert into identity.app_authorization (id, app, account, asked, scopes, redirect_uri, client_state,
                               challenge, nonce, begun_at)
                        values (:id, :app, :account, :asked, :scopes, :redirect, :clientState, :challenge, :nonce, :begun)
                        on conflict (id) do update set scopes = excluded.scopes
                        """)
                .param("id", one.id())
                .param("app", one.app())
                .param("account", one.account())
                .param("asked", one.asked().toArray(String[]::new))
                .param("scopes", one.scopes().toArray(String[]::new))
                .param("redirect", one.redirectUri())
                .param("clientState", one.clientState())
                .param("challenge", one.challenge())
                .param("nonce", one.nonce())
                .param("begun", Columns.time(one.begun()))
                .update();
        jdbc.sql("update identity.app_authorization set state_digest = :state where id = :id")
                .param("state", secrets.state() == null ? null : digest(secrets.state()))
                .param("id", one.id())
                .update();
        set(one.id(), Kind.CODE, secrets.code());
        set(one.id(), Kind.ACCESS, secrets.access());
        if (secrets.refresh() != null) {
            spend(one.id(), secrets.refresh());
        }
        set(one.id(), Kind.REFRESH, secrets.refresh());
    }

    private void spend(String id, Secret fresh) {
        jdbc.sql("""
                        insert into identity.spent_refresh (digest, authorization_id, spent_at)
                        select refresh_digest, id, ? from identity.app_authorization
                         where id = ? and refresh_digest is not null and refresh_digest <> ?
                        on conflict do nothing
                        """)
                .params(Columns.time(fresh.from()), id, digest(fresh.text()))
                .update();
    }

    private void set(String id, Kind kind, @Nullable Secret secret) {
        if (secret != null) {
            String column = kind.name().toLowerCase(Locale.ROOT);
            jdbc.sql("""
                            update identity.app_authorization
                               set %1$s_digest = ?, %1$s_from = ?, %1$s_until = ?, %1$s_spent = ? where id = ?
                            """.formatted(column))
                    .params(
                            digest(secret.text()),
                            Columns.time(secret.from()),
                            Columns.time(secret.until()),
                            secret.spent(),
                            id)
                    .update();
        }
    }

    @Override
    public Optional<Authorized> by(Kind kind, String text) {
        String column = kind.name().toLowerCase(Locale.ROOT);
        String until = kind == Kind.STATE ? "begun_at + interval '15 minutes'" : column + "_until";
        String spent = kind == Kind.STATE ? "false" : column + "_spent";
        return jdbc.sql("select a.*, %s as until, %s as spent from identity.app_authorization a where %s_digest = ?"
                                .formatted(until, spent, column)
                        + " and ended_at is null")
                .param(digest(text))
                .query(StoredAppAuthorizations::authorized)
                .optional();
    }

    @Override
    public void endIfSpent(String refresh, Instant at) {
        jdbc.sql("""
                        update identity.app_authorization set ended_at = coalesce(ended_at, ?)
                         where id in (select authorization_id from identity.spent_refresh where digest = ?)
                        """).params(Columns.time(at), digest(refresh)).update();
    }

    @Override
    public void end(String id, Instant at) {
        jdbc.sql("update identity.app_authorization set ended_at = coalesce(ended_at, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public boolean end(UUID account, String app, Instant at) {
        return jdbc.sql("""
                        update identity.app_authorization set ended_at = ? where account = ? and app = ? and ended_at is null
                        """).params(Columns.time(at), account, app).update() > 0;
    }

    @Override
    public List<Connection> of(UUID account, Instant now) {
        return jdbc.sql("""
                        select p.id, p.name, p.maker, a.scopes, a.begun_at, greatest(a.access_until, a.refresh_until) as until
                          from identity.app_authorization a join identity.app p on p.id = a.app
                         where a.account = ? and a.ended_at is null and p.suspended_since is null
                           and greatest(a.access_until, a.refresh_until) > ?
                         order by p.name, a.begun_at
                        """)
                .params(account, Columns.time(now))
                .query((row, n) -> new Connection(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("maker"),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        time(row, "begun_at"),
                        time(row, "until")))
                .list();
    }

    private static Authorized authorized(ResultSet row, int number) throws SQLException {
        return new Authorized(
                row.getString("id"),
                row.getString("app"),
                row.getObject("account", UUID.class),
                Set.of((String[]) row.getArray("asked").getArray()),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getString("redirect_uri"),
                row.getString("client_state"),
                row.getString("challenge"),
                row.getString("nonce"),
                time(row, "begun_at"),
                time(row, "until"),
                row.getBoolean("spent"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] digest(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

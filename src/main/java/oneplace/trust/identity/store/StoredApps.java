package oneplace.trust.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.trust.identity.App;
import oneplace.trust.identity.kept.KnownApps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredApps implements KnownApps {

    private final JdbcClient jdbc;

    StoredApps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<App> active(String id) {
        return jdbc.sql("select * from identity.app where id = ? and suspended_since is null")
                .param(id)
                .query(StoredApps::app)
                .optional();
    }

    @Override
    public Optional<String> secretHash(String id) {
        return jdbc.sql("select secret_hash from identity.app where id = ? and secret_hash is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public List<App> list() {
        return jdbc.sql("select * from identity.app where suspended_since is null order by name, id")
                .query(StoredApps::app)
                .list();
    }

    @Override
    public boolean insert(App app, Optional<String> secretHash, Instant at) {
        return jdbc.sql("""
                        insert into identity.app (id, name, maker, secret_hash, redirect_uris, scopes, registered_at)
                        select :id, :name, :maker, :hash, :uris, :scopes, :at
                         where not exists (select from identity.api_client where id = :id)
                        on conflict (id) do nothing
                        """)
                        .param("id", app.id())
                        .param("name", app.name())
                        .param("maker", app.maker())
                        .param("hash", secretHash.orElse(null))
                        .param("uris", app.redirectUris().toArray(String[]::new))
                        .param("scopes", app.scopes().toArray(String[]::new))
                        .param("at", Columns.time(at))
                        .update()
                == 1;
    }

    @Override
    public boolean setSecretHash(String id, String secretHash) {
        return jdbc.sql("update identity.app set secret_hash = ? where id = ? and secret_hash is not null")
                        .params(secretHash, id)
                        .update()
                == 1;
    }

    @Override
    public void suspend(String id, Instant at) {
        jdbc.sql("update identity.app set suspended_since = coalesce(suspended_since, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public void note(String id, Instant at, String by, String what) {
        jdbc.sql("insert into identity.app_change (app, at, by_whom, what) values (?, ?, ?, ?)")
                .params(id, Columns.time(at), by, what)
                .update();
    }

    private static App app(ResultSet row, int number) throws SQLException {
        return new App(
                row.getString("id"),
                row.getString("name"),
                row.getString("maker"),
                row.getString("secret_hash") != null,
                Arrays.asList((String[]) row.getArray("redirect_uris").getArray()),
                Set.of((String[]) row.getArray("scopes").getArray()));
    }
}

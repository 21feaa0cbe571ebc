package oneplace.trust.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Horizon;
import oneplace.trust.identity.Scopes;
import oneplace.trust.identity.kept.KnownClients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredClients implements KnownClients {

    private final JdbcClient jdbc;

    StoredClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApiClient> active(String id) {
        return jdbc.sql("select * from identity.api_client where id = ? and suspended_since is null")
                .param(id)
                .query(StoredClients::client)
                .optional();
    }

    @Override
    public Optional<String> secretHash(String id) {
        return jdbc.sql("select secret_hash from identity.api_client where id = ? and suspended_since is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public List<ApiClient> list() {
        return jdbc.sql("select * from identity.api_client where suspended_since is null order by name, id")
                .query(StoredClients::client)
                .list();
    }

    @Override
    public void save(ApiClient client, String secretHash, Instant at) {
        jdbc.sql("""
                        insert into identity.api_client (id, name, secret_hash, organisation, purpose, classes, horizon, teams,
                               scopes, registered_at)
                        values (:id, :name, :hash, :organisation, :purpose, :classes, :horizon, :teams, :scopes, :at)
                        on conflict (id) do update set name = excluded.name, secret_hash = excluded.secret_hash,
                          organisation = excluded.organisation, purpose = excluded.purpose, classes = excluded.classes,
                          horizon = excluded.horizon, teams = excluded.teams, scopes = excluded.scopes, suspended_since = null
                        """)
                .param("id", client.id())
                .param("name", client.name())
                .param("hash", secretHash)
                .param("organisation", client.organisation().value())
                .param("purpose", client.purpose().number())
                .param("classes", Columns.texts(client.classes(), InformationClass::code))
                .param("horizon", client.horizon().name())
                .param("teams", Columns.texts(client.teams(), TeamCode::value))
                .param("scopes", client.scopes().granted().toArray(String[]::new))
                .param("at", Columns.time(at))
                .update();
    }

    @Override
    public void setSecretHash(String id, String secretHash) {
        jdbc.sql("update identity.api_client set secret_hash = ? where id = ?")
                .params(secretHash, id)
                .update();
    }

    @Override
    public void suspend(String id, Instant at) {
        jdbc.sql("update identity.api_client set suspended_since = coalesce(suspended_since, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public void note(String id, Instant at, String by, String what) {
        jdbc.sql("insert into identity.api_client_change (client, at, by_whom, what) values (?, ?, ?, ?)")
                .params(id, Columns.time(at), by, what)
                .update();
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        return new ApiClient(
                row.getString("id"),
                row.getString("name"),
                new OrganisationCode(row.getString("organisation")),
                Purpose.of(row.getInt("purpose")),
                Columns.set(
                        row.getArray("classes"),
                        code -> InformationClass.of(code).orElseThrow()),
                Horizon.valueOf(row.getString("horizon")),
                Columns.set(row.getArray("teams"), TeamCode::new),
                new Scopes(Set.copyOf(
                        Arrays.asList((String[]) row.getArray("scopes").getArray()))));
    }
}

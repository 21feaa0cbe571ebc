package oneplace.trust.identity.store;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import oneplace.trust.identity.kept.SealedKeys;
import oneplace.trust.identity.kept.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredKeys implements SealedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);
    private static final String WHAT = "signing key ";

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Key> all() {
        return jdbc
                .sql("select kid, made_at, sealed from identity.signing_key order by made_at desc, kid")
                .query((row, n) -> open(
                        row.getString("kid"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Key> open(String kid, Instant madeAt, byte[] sealed) {
        try {
            return Optional.of(new Key(kid, madeAt, vault.open(sealed, WHAT + kid)));
        } catch (GeneralSecurityException e) {
            LOG.warn("Signing key {} was sealed with another key of the data folder and is not used", kid);
            return Optional.empty();
        }
    }

    @Override
    public void insert(Key key) {
        jdbc.sql("insert into identity.signing_key (kid, made_at, sealed) values (?, ?, ?)")
                .params(key.kid(), Columns.time(key.madeAt()), vault.seal(key.secret(), WHAT + key.kid()))
                .update();
    }

    @Override
    public void delete(String kid) {
        jdbc.sql("delete from identity.signing_key where kid = ?").param(kid).update();
    }
}

package oneplace.trust.identity.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import oneplace.trust.identity.kept.GivenTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredTokens implements GivenTokens {

    private final JdbcClient jdbc;

    StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Issued token, String value, Instant forget) {
        jdbc.sql("""
                        insert into identity.issued_token (digest, authorization_id, client, scopes, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        digest(value),
                        token.authorization(),
                        token.client(),
                        token.scopes().toArray(String[]::new),
                        Columns.time(token.issuedAt()),
                        Columns.time(token.expiresAt()))
                .update();
        jdbc.sql("delete from identity.issued_token where expires_at < ?")
                .param(Columns.time(forget))
                .update();
    }

    @Override
    public Optional<Issued> byValue(String value) {
        return jdbc.sql("select * from identity.issued_token where digest = ?")
                .param(digest(value))
                .query((row, n) -> new Issued(
                        row.getString("authorization_id"),
                        row.getString("client"),
                        Set.copyOf(
                                Arrays.asList((String[]) row.getArray("scopes").getArray())),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Columns.instant(row, "revoked_at").isPresent()))
                .optional();
    }

    @Override
    public void revoke(String authorization, Instant at) {
        jdbc.sql("update identity.issued_token set revoked_at = coalesce(revoked_at, ?) where authorization_id = ?")
                .params(Columns.time(at), authorization)
                .update();
    }

    @Override
    public boolean knows(String authorization) {
        return jdbc.sql("select exists (select from identity.issued_token where authorization_id = ?)")
                .param(authorization)
                .query(Boolean.class)
                .single();
    }

    private static byte[] digest(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

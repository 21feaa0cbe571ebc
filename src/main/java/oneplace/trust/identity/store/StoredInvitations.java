package oneplace.trust.identity.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.PersonId;
import oneplace.trust.identity.Invitation;
import oneplace.trust.identity.kept.Invitations;
import oneplace.trust.identity.kept.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredInvitations implements Invitations {

    private static final int MOST_WRONG_BIRTHS = 5;

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredInvitations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void insert(Invitation invitation, String code, LocalDate born) {
        jdbc.sql("""
                        insert into identity.invitation (id, person, name, code, born, email, telephone, invited_at, invited_by,
                               expires_at)
                        values (:id, :person, :name, :code, :born, :email, :telephone, :at, :by, :expires)
                        """)
                .param("id", Ids.next())
                .param("person", invitation.person().value())
                .param("name", invitation.name())
                .param("code", code(code))
                .param("born", born(code, born))
                .param("email", invitation.email())
                .param("telephone", invitation.telephone())
                .param("at", Columns.time(invitation.invitedAt()))
                .param("by", invitation.by())
                .param("expires", Columns.time(invitation.expiresAt()))
                .update();
    }

    @Override
    public Optional<Invitation> standing(PersonId person, Instant now) {
        return jdbc.sql("select * from identity.invitation where person = ? and ended_at is null and expires_at > ?")
                .params(person.value(), Columns.time(now))
                .query((row, n) -> invitation(row))
                .optional();
    }

    @Override
    public Optional<Invitation> use(String code, LocalDate born, Instant now) {
        Optional<Held> held = jdbc.sql("""
                        select * from identity.invitation where code = ? and ended_at is null and expires_at > ? for update
                        """)
                .params(code(code), Columns.time(now))
                .query((row, n) -> new Held(row.getObject("id", UUID.class), row.getBytes("born"), invitation(row)))
                .optional();
        byte[] typed = born(code, born);
        if (held.isPresent() && !MessageDigest.isEqual(held.get().born(), typed)) {
            jdbc.sql("""
                            update identity.invitation set wrong_births = wrong_births + 1,
                                   ended_at = case when wrong_births + 1 >= ? then cast(? as timestamptz) end
                             where id = ?
                            """)
                    .params(MOST_WRONG_BIRTHS, Columns.time(now), held.get().id())
                    .update();
            return Optional.empty();
        }
        return held.map(Held::invitation);
    }

    @Override
    public boolean end(PersonId person, Instant at) {
        return jdbc.sql("update identity.invitation set ended_at = ? where person = ? and ended_at is null")
                        .params(Columns.time(at), person.value())
                        .update()
                > 0;
    }

    private byte[] code(String code) {
        return vault.digest(code, "invitation code");
    }

    private byte[] born(String code, LocalDate born) {
        return vault.digest(code + born, "invitation birth date");
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("telephone"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getString("invited_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private record Held(UUID id, byte[] born, Invitation invitation) {}
}

package oneplace.trust.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.trust.identity.AccountChange;
import oneplace.trust.identity.PersonAccount;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.kept.PeoplesAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredPeoplesAccounts implements PeoplesAccounts {

    private final JdbcClient jdbc;

    StoredPeoplesAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PersonAccount> open(PersonId person) {
        return jdbc.sql("select * from identity.person_account where person = ? and ended_at is null")
                .param(person.value())
                .query(StoredPeoplesAccounts::account)
                .optional();
    }

    @Override
    public Optional<PersonAccount> active(UUID id) {
        return jdbc.sql("select * from identity.person_account where id = ? and ended_at is null")
                .param(id)
                .query(StoredPeoplesAccounts::account)
                .optional();
    }

    @Override
    public Set<UUID> ever(Collection<PersonId> people) {
        return Set.copyOf(jdbc.sql("select id from identity.person_account where person = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    @Override
    public Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from identity.person_account where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean insert(PersonMember member, String signInName, String passwordHash, Instant at) {
        if (!take(signInName, member.id())) {
            return false;
        }
        jdbc.sql("""
                        insert into identity.person_account (id, person, sign_in_name, name, password_hash, opened_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(member.id(), member.person().value(), signInName, member.name(), passwordHash, Columns.time(at))
                .update();
        return true;
    }

    @Override
    public boolean rename(UUID id, String signInName, String passwordHash) {
        boolean taken = jdbc.sql("select exists (select from identity.sign_in_name where name = ? and account <> ?)")
                .params(signInName, id)
                .query(Boolean.class)
                .single();
        if (taken) {
            return false;
        }
        free(id);
        if (!take(signInName, id)) {
            throw new IllegalStateException("the sign-in name was taken at this moment");
        }
        jdbc.sql("update identity.person_account set sign_in_name = ?, password_hash = ? where id = ?")
                .params(signInName, passwordHash, id)
                .update();
        return true;
    }

    @Override
    public void end(UUID id, Instant at) {
        free(id);
        jdbc.sql("update identity.person_account set ended_at = coalesce(ended_at, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public void note(PersonId person, Instant at, String by, String what, String reason) {
        jdbc.sql(
                        "insert into identity.person_account_change (person, at, by_whom, what, reason) values (?, ?, ?, ?, ?)")
                .params(person.value(), Columns.time(at), by, what, reason)
                .update();
    }

    @Override
    public List<AccountChange> history(PersonId person) {
        return jdbc.sql("select * from identity.person_account_change where person = ? order by at")
                .param(person.value())
                .query((row, n) -> new AccountChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("what"),
                        row.getString("reason")))
                .list();
    }

    private boolean take(String name, UUID account) {
        return jdbc.sql("insert into identity.sign_in_name (name, account) values (?, ?) on conflict do nothing")
                        .params(name, account)
                        .update()
                == 1;
    }

    private void free(UUID account) {
        jdbc.sql("delete from identity.sign_in_name where account = ?")
                .param(account)
                .update();
    }

    private static PersonAccount account(ResultSet row, int number) throws SQLException {
        return new PersonAccount(
                new PersonMember(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name")),
                row.getString("sign_in_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}

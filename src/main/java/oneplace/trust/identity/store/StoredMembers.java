package oneplace.trust.identity.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonAccount;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.kept.PeoplesAccounts;
import oneplace.trust.identity.kept.StaffAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}: the accounts of staff first, then those of people. */
@Repository
class StoredMembers implements Members {

    private final StaffAccounts staff;
    private final PeoplesAccounts people;
    private final JdbcClient jdbc;

    StoredMembers(StaffAccounts staff, PeoplesAccounts people, JdbcClient jdbc) {
        this.staff = staff;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Member> bySignInName(String name) {
        return jdbc.sql("select account from identity.sign_in_name where name = ?")
                .param(name)
                .query(UUID.class)
                .optional()
                .flatMap(this::active);
    }

    @Override
    public Optional<Member> active(UUID account) {
        Optional<StaffMember> member = staff.active(account);
        return member.isPresent()
                ? member.map(Member.class::cast)
                : people.active(account).map(PersonAccount::member);
    }

    @Override
    public Optional<String> signInName(UUID account) {
        return jdbc.sql("select name from identity.sign_in_name where account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> passwordHash(UUID account) {
        return staff.passwordHash(account).or(() -> people.passwordHash(account));
    }

    @Override
    public boolean hasGivenPassword(UUID account) {
        return jdbc.sql("select exists (select from identity.staff where id = ? and password_given)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void note(Member member, Instant at, String what) {
        switch (member) {
            case StaffMember known -> staff.note(known.id(), at, known.name(), what, "");
            case PersonMember known -> people.note(known.person(), at, known.name(), what, "");
        }
    }
}

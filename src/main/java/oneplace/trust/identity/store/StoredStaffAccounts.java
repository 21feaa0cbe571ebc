package oneplace.trust.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;
import oneplace.trust.identity.StaffAccount;
import oneplace.trust.identity.StaffChange;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.StaffAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the schema {@code identity}. */
@Repository
class StoredStaffAccounts implements StaffAccounts {

    private final JdbcClient jdbc;

    StoredStaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StaffAccount> byId(UUID id) {
        return jdbc.sql("select * from identity.staff where id = ?")
                .param(id)
                .query(StoredStaffAccounts::account)
                .optional();
    }

    @Override
    public Optional<StaffMember> active(UUID id) {
        return byId(id).filter(StaffAccount::active).map(StaffAccount::member);
    }

    @Override
    public Optional<StaffAccount> bySignInName(String signInName) {
        return jdbc.sql("select * from identity.staff where sign_in_name = ?")
                .param(signInName)
                .query(StoredStaffAccounts::account)
                .optional();
    }

    @Override
    public Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from identity.staff where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public List<StaffAccount> list(String text) {
        String pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                        select * from identity.staff where name ilike :text or sign_in_name ilike :text
                         order by name, sign_in_name limit 200
                        """)
                .param("text", pattern)
                .query(StoredStaffAccounts::account)
                .list();
    }

    @Override
    public boolean isTaken(String signInName) {
        return jdbc.sql("select exists (select from identity.sign_in_name where name = ?)")
                .param(signInName)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<StaffMember> among(Collection<UUID> ids) {
        return jdbc
                .sql("select * from identity.staff where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(StoredStaffAccounts::account)
                .stream()
                .map(StaffAccount::member)
                .toList();
    }

    @Override
    public List<StaffMember> of(OrganisationCode organisation) {
        return jdbc
                .sql("select * from identity.staff where organisation = ? and left_since is null")
                .param(organisation.value())
                .query(StoredStaffAccounts::account)
                .stream()
                .map(StaffAccount::member)
                .toList();
    }

    @Override
    public void insert(StaffMember member, String passwordHash) {
        jdbc.sql("insert into identity.sign_in_name (name, account) values (?, ?)")
                .params(member.signInName(), member.id())
                .update();
        jdbc.sql("""
                        insert into identity.staff (id, sign_in_name, name, title, password_hash, organisation, roles, teams,
                               clearance, purposes, may_break_glass)
                        values (:id, :signIn, :name, :title, :hash, :organisation, :roles, :teams, :clearance, :purposes, :glass)
                        """)
                .param("id", member.id())
                .param("signIn", member.signInName())
                .param("hash", passwordHash)
                .param("organisation", member.organisation().value())
                .params(changeable(member))
                .update();
    }

    @Override
    public void update(StaffMember member) {
        jdbc.sql("""
                        update identity.staff set name = :name, title = :title, roles = :roles, teams = :teams,
                               clearance = :clearance, purposes = :purposes, may_break_glass = :glass
                         where id = :id
                        """).param("id", member.id()).params(changeable(member)).update();
    }

    private static java.util.Map<String, Object> changeable(StaffMember member) {
        return java.util.Map.of(
                "name", member.name(),
                "title", member.title(),
                "roles", Columns.texts(member.roles(), Role::code),
                "teams", Columns.texts(member.teams(), TeamCode::value),
                "clearance", Columns.texts(member.clearance(), InformationClass::code),
                "purposes", Columns.texts(member.purposes(), Purpose::name),
                "glass", member.mayBreakGlass());
    }

    @Override
    public void suspend(UUID id, Instant at) {
        jdbc.sql("update identity.staff set suspended_since = coalesce(suspended_since, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public void restore(UUID id) {
        jdbc.sql("update identity.staff set suspended_since = null where id = ?")
                .param(id)
                .update();
    }

    @Override
    public void leave(UUID id, Instant at) {
        jdbc.sql("update identity.staff set left_since = coalesce(left_since, ?) where id = ?")
                .params(Columns.time(at), id)
                .update();
    }

    @Override
    public void setPassword(UUID id, String passwordHash, boolean given) {
        jdbc.sql("update identity.staff set password_hash = ?, password_given = ? where id = ?")
                .params(passwordHash, given, id)
                .update();
    }

    @Override
    public boolean hasGivenPassword(UUID id) {
        return jdbc.sql("select password_given from identity.staff where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select from identity.staff)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void note(UUID id, Instant at, String by, String what, String reason) {
        jdbc.sql("insert into identity.staff_change (staff, at, by_whom, what, reason) values (?, ?, ?, ?, ?)")
                .params(id, Columns.time(at), by, what, reason)
                .update();
    }

    @Override
    public List<StaffChange> history(UUID id) {
        return jdbc.sql("select * from identity.staff_change where staff = ? order by at")
                .param(id)
                .query((row, n) -> new StaffChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("what"),
                        row.getString("reason")))
                .list();
    }

    private static StaffAccount account(ResultSet row, int number) throws SQLException {
        StaffMember member = new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getString("title"),
                Columns.set(row.getArray("roles"), code -> Role.of(code).orElseThrow()),
                new OrganisationCode(row.getString("organisation")),
                Columns.set(row.getArray("teams"), TeamCode::new),
                Columns.set(
                        row.getArray("clearance"),
                        code -> InformationClass.of(code).orElseThrow()),
                Arrays.stream((String[]) row.getArray("purposes").getArray())
                        .map(Purpose::valueOf)
                        .toList(),
                row.getBoolean("may_break_glass"));
        return new StaffAccount(member, Columns.instant(row, "suspended_since"), Columns.instant(row, "left_since"));
    }
}

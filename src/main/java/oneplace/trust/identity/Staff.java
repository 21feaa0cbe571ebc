package oneplace.trust.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.OrganisationCode;
import oneplace.trust.identity.kept.OpenSessions;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.kept.StaffAccounts;
import oneplace.trust.identity.rules.RecoveryCodes;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff accounts: opened, changed, suspended, closed. Every change says who made it and is kept. */
@Service
public class Staff {

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Staff(
            StaffAccounts accounts,
            SecondFactors factors,
            OpenSessions sessions,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Hashes a password, slowly by design (about a tenth of a second).
     *
     * @throws IllegalArgumentException for fewer than 8 characters or more than 72 bytes
     */
    public HashedPassword hash(String password) {
        if (password.length() < 8 || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new IllegalArgumentException("a password has at least 8 characters and at most 72 bytes");
        }
        String encoded = passwords.encode(password);
        return new HashedPassword(java.util.Objects.requireNonNull(encoded));
    }

    /** The hash of a password that nobody knows, for an account that is given one later. */
    public HashedPassword unusable() {
        return hash(String.join("", RecoveryCodes.fresh().subList(0, 4)));
    }

    /**
     * Opens an account.
     *
     * @param by who does so, for the history
     * @throws IllegalArgumentException when the sign-in name is taken
     */
    @Transactional
    public StaffMember register(NewStaff staff, HashedPassword password, String by) {
        String signInName = normal(staff.signInName());
        if (accounts.isTaken(signInName)) {
            throw new IllegalArgumentException("the sign-in name is taken");
        }
        StaffMember member = new StaffMember(
                Ids.next(),
                signInName,
                staff.name().strip(),
                staff.title().strip(),
                staff.roles(),
                staff.organisation(),
                staff.teams(),
                staff.clearance(),
                staff.purposes(),
                staff.mayBreakGlass());
        accounts.insert(member, password.encoded());
        accounts.note(member.id(), now(), by, "registered", "");
        return member;
    }

    /** The account of {@code id}, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<StaffAccount> byId(UUID id) {
        return accounts.byId(id);
    }

    /** The account of a sign-in name, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<StaffAccount> bySignInName(String signInName) {
        return accounts.bySignInName(normal(signInName));
    }

    /** Whether a sign-in name leads to an account already, of staff or of a person. */
    @Transactional(readOnly = true)
    public boolean isTaken(String signInName) {
        return accounts.isTaken(normal(signInName));
    }

    /** Those of some ids that are accounts of staff, whatever their state: ids in the audit log may be others' too. */
    @Transactional(readOnly = true)
    public List<StaffMember> among(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : accounts.among(ids);
    }

    /** Everybody of an organisation who has not left. */
    @Transactional(readOnly = true)
    public List<StaffMember> of(OrganisationCode organisation) {
        return accounts.of(organisation);
    }

    /** Accounts whose name or sign-in name contains {@code text}, by name; at most 200. */
    @Transactional(readOnly = true)
    public List<StaffAccount> list(String text) {
        return accounts.list(text.strip());
    }

    /** What happened to an account, oldest first. */
    @Transactional(readOnly = true)
    public List<StaffChange> history(UUID id) {
        return accounts.history(id);
    }

    /** Changes name, title, roles, teams, clearance, purposes and break-glass; the sign-in name and id stay. */
    @Transactional
    public void change(StaffMember changed, String by, String reason) {
        accounts.update(changed);
        accounts.note(changed.id(), now(), by, "changed", reason);
    }

    /** Suspends an account and ends its sessions: its holder is refused on the next request. */
    @Transactional
    public void suspend(UUID id, String by, String reason) {
        accounts.suspend(id, now());
        accounts.note(id, now(), by, "suspended", reason);
        sessions.endAll(id);
    }

    /** Lets a suspended holder sign in again. */
    @Transactional
    public void restore(UUID id, String by, String reason) {
        accounts.restore(id);
        accounts.note(id, now(), by, "restored", reason);
    }

    /** Closes the account of somebody who left, for good, and ends its sessions. */
    @Transactional
    public void leave(UUID id, String by) {
        accounts.leave(id, now());
        accounts.note(id, now(), by, "left", "");
        sessions.endAll(id);
    }

    /** Gives an account the password its holder chose. */
    @Transactional
    public void setPassword(UUID id, HashedPassword password, String by) {
        accounts.setPassword(id, password.encoded(), false);
        accounts.note(id, now(), by, "password chosen", "");
    }

    /**
     * Gives an account a random password for one sign-in, at which its holder chooses another, and ends its sessions.
     *
     * @return the password, to be told to the holder and kept nowhere
     */
    @Transactional
    public String giveOneTimePassword(UUID id, String by) {
        String password = String.join("-", RecoveryCodes.fresh().subList(0, 2)).toLowerCase(Locale.ROOT);
        accounts.setPassword(id, hash(password).encoded(), true);
        accounts.note(id, now(), by, "password given", "");
        sessions.endAll(id);
        return password;
    }

    /** Forgets the second factor (a lost phone): the holder sets up a new one at the next sign-in. */
    @Transactional
    public void forgetSecondFactor(UUID id, String by, String reason) {
        factors.forget(id);
        accounts.note(id, now(), by, "second factor forgotten", reason);
        sessions.endAll(id);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String normal(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }
}

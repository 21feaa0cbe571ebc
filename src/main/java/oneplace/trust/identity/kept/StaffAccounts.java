package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.trust.identity.StaffAccount;
import oneplace.trust.identity.StaffChange;
import oneplace.trust.identity.StaffMember;

/** Rows of {@code identity.staff} and their history. */
public interface StaffAccounts {

    /** The account of {@code id}. */
    Optional<StaffAccount> byId(UUID id);

    /** The member of {@code id} if they may be signed in now: asked on every request. */
    Optional<StaffMember> active(UUID id);

    /** The account of a sign-in name in small letters. */
    Optional<StaffAccount> bySignInName(String signInName);

    /** The password hash of an account. */
    Optional<String> passwordHash(UUID id);

    /** Accounts by name; at most 200. */
    List<StaffAccount> list(String text);

    /** Whether a sign-in name leads to an account already, of staff or of a person. */
    boolean isTaken(String signInName);

    /** Those of some ids that are accounts of staff, whatever their state. */
    List<StaffMember> among(Collection<UUID> ids);

    /** Everybody of an organisation who has not left. */
    List<StaffMember> of(OrganisationCode organisation);

    /** Adds an account. */
    void insert(StaffMember member, String passwordHash);

    /** Writes what may change of an account. */
    void update(StaffMember member);

    /** Marks an account suspended. */
    void suspend(UUID id, Instant at);

    /** Takes a suspension back. */
    void restore(UUID id);

    /** Marks an account left. */
    void leave(UUID id, Instant at);

    /** Writes a new password hash, and whether somebody else than its holder chose the password. */
    void setPassword(UUID id, String passwordHash, boolean given);

    /** Whether the holder must choose a password of their own first. */
    boolean hasGivenPassword(UUID id);

    /** Whether there is any account. */
    boolean any();

    /** Adds a line to an account's history. */
    void note(UUID id, Instant at, String by, String what, String reason);

    /** An account's history, oldest first. */
    List<StaffChange> history(UUID id);
}

package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.trust.identity.AccountChange;
import oneplace.trust.identity.PersonAccount;
import oneplace.trust.identity.PersonMember;

/** Rows of {@code identity.person_account} and their history. */
public interface PeoplesAccounts {

    /** The open account of a person. */
    Optional<PersonAccount> open(PersonId person);

    /** The open account of an id: asked on every request. */
    Optional<PersonAccount> active(UUID id);

    /** The ids of every account these people have or had. */
    Set<UUID> ever(Collection<PersonId> people);

    /** The password hash of an account. */
    Optional<String> passwordHash(UUID id);

    /** Adds an account; false when the sign-in name is taken, and then nothing changed. */
    boolean insert(PersonMember member, String signInName, String passwordHash, Instant at);

    /** Gives an account another name and password; false when the name is taken by another, and then nothing changed. */
    boolean rename(UUID id, String signInName, String passwordHash);

    /** Marks an account ended and frees its name. */
    void end(UUID id, Instant at);

    /** Adds a line to the history. */
    void note(PersonId person, Instant at, String by, String what, String reason);

    /** The history, oldest first. */
    List<AccountChange> history(PersonId person);
}

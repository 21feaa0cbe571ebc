package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.Member;

/**
 * The accounts of staff and of people, as the doors ask for them. Which kind somebody is follows from where their account
 * is kept, never from anything they send.
 */
public interface Members {

    /** Who may sign in under a name in small letters. */
    Optional<Member> bySignInName(String name);

    /** Who may be signed in now with this account: asked on every request. */
    Optional<Member> active(UUID account);

    /** The name an account signs in with. */
    Optional<String> signInName(UUID account);

    /** The password hash of an account. */
    Optional<String> passwordHash(UUID account);

    /** Whether the holder must choose a password of their own first. */
    boolean hasGivenPassword(UUID account);

    /** Adds a line to an account's history, by its holder. */
    void note(Member member, Instant at, String what);
}

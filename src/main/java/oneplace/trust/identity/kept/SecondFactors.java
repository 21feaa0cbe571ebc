package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Second factors: sealed secrets, the last time step used, recovery codes by digest. */
public interface SecondFactors {

    /** Whether the account has a second factor that works. */
    boolean isSetUp(UUID account);

    /** The secret of an account's second factor, confirmed or not; empty when there is none or its key was lost. */
    Optional<byte[]> secret(UUID account);

    /** Keeps a new secret, not yet confirmed; one that is confirmed already stays. */
    void offer(UUID account, byte[] secret);

    /** Uses up a time step; false when it, or a later one, was used before: of many at once, one wins. */
    boolean use(UUID account, long step);

    /** Confirms the secret and puts fresh recovery codes in place of the old. */
    void confirm(UUID account, Instant at, Collection<String> recoveryCodes);

    /** Uses up a recovery code; false when it is none, or was used. */
    boolean recover(UUID account, String code, Instant at);

    /** Forgets the second factor and its recovery codes. */
    void forget(UUID account);
}

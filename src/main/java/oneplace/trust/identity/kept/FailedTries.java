package oneplace.trust.identity.kept;

/** Failed tries by whatever was tried, whether it exists or not, and the waits that follow from them. */
public interface FailedTries {

    /** Whether {@code subject} must wait. */
    boolean mustWait(String subject);

    /** Counts one more failure. The row is locked meanwhile, so that tries at once are all counted. */
    void failed(String subject);

    /** Forgets the failures of {@code subject}, who has succeeded, and everybody's that are too old to count. */
    void succeeded(String subject);
}

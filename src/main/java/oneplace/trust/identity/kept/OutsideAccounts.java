package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which account of an outside provider opens which of ours: by issuer and subject, never by a name or an address. */
public interface OutsideAccounts {

    /** Our account of theirs. */
    Optional<UUID> account(String issuer, String subject);

    /** The issuers of the outside accounts that open one of ours. */
    List<String> issuers(UUID account);

    /** Remembers that theirs opens ours; false when theirs opens another already. */
    boolean link(String issuer, String subject, UUID account, Instant at, String by);

    /** Forgets every outside account that opens ours. */
    void unlink(UUID account);

    /** Keeps an invitation, by the digest of its code; those before for the account end. */
    void invite(UUID account, String code, Instant until, String by);

    /** Takes an invitation, once, if it is still good: whose account it is for. */
    Optional<Invited> take(String code, Instant now);

    /**
     * Somebody asked to link an outside account with their own.
     *
     * @param by who asked them, for the history
     */
    record Invited(UUID account, String by) {}
}

package oneplace.trust.access;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * That somebody may speak for a person: what they may see, what they may do, by what right, from when until when.
 *
 * @param person the number of the person spoken for
 * @param holder the number of the person who accepted; empty until then
 * @param name as it was offered
 * @param relation in the person's words: "daughter"
 * @param classes mask of the information classes the holder may read; 0: none
 * @param mayMessage whether they may write for the person
 * @param mayAct whether they may decide and choose for the person
 * @param scope in words
 * @param until to when, if an end is known
 * @param by who offered it
 * @param seen which paper was seen and copied, by whom and when; empty when none is needed
 * @param ended that it was ended, if it was
 */
public record ProxyGrant(
        UUID id,
        long person,
        OptionalLong holder,
        String name,
        String relation,
        ProxyKind kind,
        ProxyBasis basis,
        long classes,
        boolean mayMessage,
        boolean mayAct,
        String scope,
        Instant since,
        Optional<Instant> until,
        Instant offeredAt,
        String by,
        String seen,
        Optional<Instant> acceptedAt,
        Optional<Ended> ended) {

    /** That a grant was ended before its time: by the person, the holder, staff or a rule. */
    public record Ended(Instant at, String by, String why) {}

    /** Whether it counts at a moment; periods are half-open. */
    public boolean liveAt(Instant moment) {
        return acceptedAt.isPresent() && lastsAt(moment);
    }

    /** Whether it could still be accepted. */
    public boolean openAt(Instant moment) {
        return acceptedAt.isEmpty()
                && ended.isEmpty()
                && until.map(moment::isBefore).orElse(true);
    }

    private boolean lastsAt(Instant moment) {
        return !since.isAfter(moment) && until.map(moment::isBefore).orElse(true);
    }
}

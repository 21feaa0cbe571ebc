package oneplace.record.privacy.rules;

import java.time.Instant;
import java.util.List;
import oneplace.base.kernel.InformationClass;
import oneplace.trust.access.ProxyGrant;

/**
 * Whether somebody who speaks for a person may read who has looked: only when they may read everything. The list names
 * organisations and kinds of entries, and so would tell of what was kept from them (rules-care, <em>Access</em>: nothing
 * reveals what a read would not).
 */
public final class SpeakersLooks {

    private SpeakersLooks() {}

    /** @param grants theirs for this person */
    public static boolean may(List<ProxyGrant> grants, Instant at) {
        long open = grants.stream()
                .filter(grant -> grant.liveAt(at))
                .mapToLong(ProxyGrant::classes)
                .reduce(0, (a, b) -> a | b);
        return (open & InformationClass.all()) == InformationClass.all();
    }
}

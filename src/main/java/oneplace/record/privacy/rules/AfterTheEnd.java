package oneplace.record.privacy.rules;

import java.time.Instant;
import java.util.List;
import oneplace.trust.access.Relationship;

/** Whether a look came after an organisation's time with a person was over. */
public final class AfterTheEnd {

    private AfterTheEnd() {}

    /**
     * @param theirs every relationship the teams of the viewer's organisation have or had with the person; empty says that
     *     there never was one, which is no end
     */
    public static boolean holds(Instant at, List<Relationship> theirs) {
        return !theirs.isEmpty()
                && theirs.stream().noneMatch(one -> one.liveAt(at))
                && theirs.stream()
                        .anyMatch(one ->
                                one.until().filter(until -> !until.isAfter(at)).isPresent());
    }
}

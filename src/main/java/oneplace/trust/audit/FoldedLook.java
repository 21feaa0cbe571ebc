package oneplace.trust.audit;

import java.time.Instant;
import java.util.List;
import oneplace.base.kernel.Purpose;

/**
 * The looks of one viewer on one day that did the same for the same purpose, as one.
 *
 * @param latest where the latest of them stands in the log
 * @param count how many they are
 * @param first when the first was recorded
 * @param last when the latest was
 * @param people how many people the widest of them showed
 * @param details what the log says of them, each once; at most five
 */
public record FoldedLook(
        Recorded latest,
        int count,
        Instant first,
        Instant last,
        String who,
        String whoName,
        int organisation,
        Verb verb,
        Purpose purpose,
        int people,
        List<String> details) {

    public FoldedLook {
        details = List.copyOf(details);
    }

    /** A look by itself. */
    public static FoldedLook of(PastLook past) {
        Look look = past.look();
        return new FoldedLook(
                past.place(),
                1,
                past.at(),
                past.at(),
                look.who(),
                look.whoName(),
                look.organisation(),
                look.verb(),
                look.purpose(),
                look.persons().length,
                List.of(look.detail()));
    }

    /** Where a list that ends with this one goes on. */
    public LookKey key() {
        return new LookKey(last, latest.shard(), latest.seq());
    }
}

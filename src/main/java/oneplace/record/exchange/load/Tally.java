package oneplace.record.exchange.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.Written;

/** What became of the entries of an import, added up by all who work on it. */
final class Tally {

    /** More refusals than this are counted, but not kept one by one. */
    static final int MOST_KEPT = 100_000;

    private final List<RefusedEntry> refused = new ArrayList<>();
    private long accepted;
    private long updated;
    private long unchanged;
    private long refusedCount;

    synchronized void add(Counts counts) {
        accepted += counts.accepted();
        updated += counts.updated();
        unchanged += counts.unchanged();
    }

    /** Refusals of one load: several may be of one entry. */
    synchronized void refuse(List<RefusedEntry> entries) {
        refusedCount += entries.stream().map(RefusedEntry::place).distinct().count();
        entries.stream().limit(MOST_KEPT - refused.size()).forEach(refused::add);
    }

    synchronized Counts counts() {
        return new Counts(accepted, updated, unchanged);
    }

    synchronized long refusedCount() {
        return refusedCount;
    }

    synchronized List<RefusedEntry> refused() {
        return List.copyOf(refused);
    }

    /**
     * What was stored.
     *
     * @param accepted new here
     * @param updated here in another version before
     * @param unchanged here already, the same
     */
    record Counts(long accepted, long updated, long unchanged) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(List<Written> written) {
            Map<Written.Effect, Long> effects =
                    written.stream().collect(Collectors.groupingBy(Written::effect, Collectors.counting()));
            return new Counts(
                    effects.getOrDefault(Written.Effect.CREATED, 0L),
                    effects.getOrDefault(Written.Effect.UPDATED, 0L),
                    effects.getOrDefault(Written.Effect.UNCHANGED, 0L));
        }

        Counts plus(Counts other) {
            return new Counts(accepted + other.accepted, updated + other.updated, unchanged + other.unchanged);
        }

        long all() {
            return accepted + updated + unchanged;
        }
    }
}

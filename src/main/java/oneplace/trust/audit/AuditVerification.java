package oneplace.trust.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import oneplace.base.kernel.London;
import oneplace.trust.audit.AuditStore.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves the log whole: recomputes every hash of every chain, counts its places without gaps, compares each head, and
 * compares the list by person with the rows it was made from. Of a row whose content was disposed of at the end of retention
 * the hash is taken as it stands: the row after it proves that.
 */
@Component
public class AuditVerification {

    /** More faults than this are not listed: the first of a chain is the one that tells. */
    private static final int MOST_FAULTS = 20;

    /** Nothing younger is ever disposed of ({@code audit.dispose}). */
    private static final Period LEAST_AGE = Period.ofYears(8);

    /** Rows of a chain stand in the order of their writing; a moment may be a little before that of the row before it. */
    private static final Duration LATE = Duration.ofHours(1);

    private static final Predicate<Look> EMPTY = look ->
            look.who().isEmpty() && look.whoName().isEmpty() && look.detail().isEmpty() && look.persons().length == 0;

    private final LookStore store;
    private final HeadStore heads;
    private final Clock clock;

    AuditVerification(LookStore store, HeadStore heads, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.clock = clock;
    }

    /** Reads the whole log; memory stays bounded. */
    public Result verify() {
        LocalDate oldEnough = London.day(clock.instant()).minus(LEAST_AGE);
        Proof proof = new Proof(
                oldEnough, heads.firstSince(oldEnough.atStartOfDay(London.ZONE).toInstant()));
        try {
            store.read(proof);
        } catch (SQLException | RuntimeException e) {
            proof.fault("the log cannot be read: " + e.getMessage());
        }
        long astray = store.disagreements();
        if (astray > 0) {
            proof.fault("the list of looks by person differs from the log in " + astray + " rows");
        }
        return new Result(proof.chains, proof.rows, List.copyOf(proof.faults));
    }

    /**
     * What was found.
     *
     * @param faults one sentence each, the first twenty; empty when the log holds
     */
    public record Result(int chains, long rows, List<String> faults) {

        /** Whether the log holds. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private static final class Proof implements LookStore.Reader {

        private final List<String> faults = new ArrayList<>();
        private int chains;
        private long rows;
        private int shard;
        private long seq;
        private byte[] last = new byte[0];
        private final LocalDate oldEnough;
        private final Map<Integer, Long> youngest;
        private @Nullable Instant at;

        /**
         * @param oldEnough looks before this day may have been emptied
         * @param youngest up to which row of each chain they may stand; a chain that is not named was never signed since
         */
        Proof(LocalDate oldEnough, Map<Integer, Long> youngest) {
            this.oldEnough = oldEnough;
            this.youngest = youngest;
        }

        @Override
        public void chain(int shard) {
            chains++;
            this.shard = shard;
            seq = 0;
            at = null;
            last = Link.genesis(shard);
        }

        @Override
        public void row(Link link, byte[] hash, boolean disposed) {
            rows++;
            if (link.seq() != seq + 1) {
                fault("chain %d: row %d is followed by row %d".formatted(shard, seq, link.seq()));
            }
            if (disposed) {
                emptied(link);
            } else if (!Arrays.equals(link.hash(last), hash)) {
                fault("chain %d: row %d is not what was written".formatted(shard, link.seq()));
            }
            seq = link.seq();
            last = hash;
            at = link.at();
        }

        /**
         * Nothing proves the words or the moment of a row that says it was emptied: so it must hold none, and stand where only
         * old rows stand, before the first head that was signed since looks are too young to be emptied.
         */
        private void emptied(Link link) {
            if (!EMPTY.test(link.look())) {
                fault("chain %d: row %d says it was emptied and is not".formatted(shard, link.seq()));
            }
            boolean young = !London.day(link.at()).isBefore(oldEnough)
                    || link.seq() > youngest.getOrDefault(shard, Long.MAX_VALUE)
                    || at != null && link.at().isBefore(at.minus(LATE));
            if (young) {
                fault("chain %d: row %d was emptied before its time".formatted(shard, link.seq()));
            }
        }

        @Override
        public void end(@Nullable Head head) {
            if (head == null) {
                fault("chain %d has lost its head".formatted(shard));
            } else if (head.seq() != seq || !Arrays.equals(head.hash(), last)) {
                fault("chain %d ends at row %d, its head says %d".formatted(shard, seq, head.seq()));
            }
        }

        private void fault(String sentence) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(sentence);
            }
        }
    }
}

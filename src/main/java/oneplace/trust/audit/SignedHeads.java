package oneplace.trust.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.audit.SignedHead.ChainEnd;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs where the chains stand, and holds what was signed against the log. */
@Component
public class SignedHeads {

    private static final int AT_ONCE = 500;
    private static final int MOST_FAULTS = 20;

    private final HeadStore store;
    private final HeadKey key;
    private final Clock clock;

    SignedHeads(HeadStore store, HeadKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** Signs where the chains stand now, unless they stand where they stood. */
    @Transactional
    public Optional<SignedHead> sign() {
        store.lock();
        List<ChainEnd> ends = store.ends();
        Optional<SignedHead> last = store.last();
        if (ends.isEmpty() || last.filter(l -> l.chains().equals(ends)).isPresent()) {
            return last;
        }
        SignedHead unsigned = new SignedHead(
                last.map(SignedHead::n).orElse(0L) + 1,
                clock.instant(),
                ends,
                last.map(SignedHead::digest).orElse(SignedHead.nothing()),
                "");
        SignedHead head = new SignedHead(
                unsigned.n(), unsigned.at(), unsigned.chains(), unsigned.before(), key.sign(unsigned.statement()));
        store.add(head);
        return Optional.of(head);
    }

    /** The one signed last: to be kept elsewhere. */
    @Transactional(readOnly = true)
    public Optional<SignedHead> latest() {
        return store.last();
    }

    /** The public key, for whoever checks elsewhere. */
    public String publicKey() {
        return key.publicKey();
    }

    /**
     * Holds a statement that was kept elsewhere against the log as it is now.
     *
     * @param statement as {@link SignedHead#statement()} writes it
     * @param signature in Base64
     * @return what is wrong, a sentence each; empty when the log still holds all that was signed then
     */
    @Transactional(readOnly = true)
    public List<String> compare(String statement, String signature) {
        if (!key.signed(statement, signature)) {
            return List.of("The signature is not of this place’s key, or the statement was changed.");
        }
        return KeptStatement.ends(statement).stream()
                .filter(end -> !store.hash(end.shard(), end.seq())
                        .filter(end.hash()::equals)
                        .isPresent())
                .map(end -> "Chain " + end.shard() + ": row " + end.seq() + " is not what was signed.")
                .toList();
    }

    /** Holds everything that was signed against itself and the log: numbers, signatures, order, and that nothing went back. */
    @Transactional(readOnly = true)
    public Result verify() {
        Findings findings = new Findings();
        String before = SignedHead.nothing();
        long number = 0;
        Map<Integer, ChainEnd> furthest = new HashMap<>();
        List<SignedHead> some;
        while (!(some = store.after(number, AT_ONCE)).isEmpty()) {
            for (SignedHead head : some) {
                findings.expect(head.n() == number + 1, "signed head %d is followed by %d", number, head.n());
                findings.expect(
                        key.signed(head.statement(), head.signature()),
                        "signed head %d has a false signature",
                        head.n());
                findings.expect(
                        head.before().equals(before), "signed head %d does not follow the one before", head.n());
                head.chains().forEach(end -> forward(end, head.n(), furthest, findings));
                furthest.keySet().stream()
                        .filter(shard -> head.chains().stream().noneMatch(end -> end.shard() == shard))
                        .forEach(shard -> findings.fault("signed head %d leaves chain %d out", head.n(), shard));
                before = head.digest();
                number = head.n();
            }
        }
        furthest.values()
                .forEach(end -> findings.expect(
                        store.hash(end.shard(), end.seq())
                                .filter(end.hash()::equals)
                                .isPresent(),
                        "chain %d: row %d is not what was signed",
                        end.shard(),
                        end.seq()));
        return new Result(number, List.copyOf(findings.faults));
    }

    private static void forward(ChainEnd end, long number, Map<Integer, ChainEnd> furthest, Findings findings) {
        ChainEnd earlier = furthest.put(end.shard(), end);
        if (earlier != null) {
            findings.expect(
                    end.seq() > earlier.seq() || end.equals(earlier),
                    "signed head %d: chain %d went back",
                    number,
                    end.shard());
        }
    }

    /**
     * What was found.
     *
     * @param heads how many were signed
     * @param faults one sentence each, the first twenty; empty when all holds
     */
    public record Result(long heads, List<String> faults) {}

    private static final class Findings {

        private final List<String> faults = new java.util.ArrayList<>();

        void expect(boolean holds, String sentence, Object... values) {
            if (!holds) {
                fault(sentence, values);
            }
        }

        void fault(String sentence, Object... values) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(sentence.formatted(values));
            }
        }
    }
}

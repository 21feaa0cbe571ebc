package oneplace.record.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.privacy.kept.KeptItems;
import oneplace.record.privacy.kept.KeptItems.Mark;
import oneplace.record.privacy.rules.Pattern;
import oneplace.trust.audit.LookKey;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Patterns in the log worth a question. The log is gone through once, a bounded stretch at a time, each chain from where it
 * was left; so a look is judged by the relationships and names of soon after it, and once.
 */
@Service
public class Patterns {

    /** Looks judged in one transaction. */
    private static final int AT_ONCE = 2_000;
    /** Items listed at most. */
    private static final int MOST = 200;
    /** A place that has not looked for patterns before begins so far back. */
    private static final Duration BEGINNING = Duration.ofDays(92);
    /** Looks of one chain stand in the order they were taken in, give or take the time one waits to be written. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final Looks looks;
    private final KeptItems kept;
    private final Judging judging;
    private final Questions questions;
    private final TransactionOperations together;
    private final Clock clock;

    Patterns(
            Looks looks,
            KeptItems kept,
            Judging judging,
            Questions questions,
            TransactionOperations together,
            Clock clock) {
        this.looks = looks;
        this.kept = kept;
        this.judging = judging;
        this.questions = questions;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Goes on through the log.
     *
     * @param most stretches of 2,000 looks at most
     * @return whether the end was reached
     */
    public boolean goOn(int most) {
        int left = most;
        for (int chain : looks.chains()) {
            while (stretch(chain)) {
                if (--left <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean stretch(int chain) {
        return Boolean.TRUE.equals(together.execute(status -> {
            Mark mark = kept.mark(chain, clock.instant().minus(BEGINNING));
            List<PastLook> some = looks.following(mark.place(), mark.at().minus(SLACK), AT_ONCE);
            if (some.isEmpty()) {
                return false;
            }
            judging.judge(some);
            PastLook last = some.getLast();
            kept.advance(new Mark(last.place(), LookKey.of(last).at()));
            return some.size() == AT_ONCE;
        }));
    }

    /** How many of each pattern nobody has settled. */
    @Transactional(readOnly = true)
    public Map<Pattern, Integer> open() {
        return kept.open();
    }

    /** Items of a pattern, latest first, at most 200. @param open those nobody has settled, or those somebody has */
    @Transactional(readOnly = true)
    public List<Item> of(Pattern pattern, boolean open) {
        return kept.of(pattern, open, MOST);
    }

    /** The item of an id. */
    @Transactional(readOnly = true)
    public Optional<Item> find(UUID id) {
        return kept.find(id);
    }

    /** Marks an item explained. @return false when it was settled meanwhile */
    @Transactional
    public boolean explain(UUID id, Questions.Actor by, String words) {
        return kept.settle(id, new Item.Settled(clock.instant(), by.name(), words, Optional.empty()), by.who());
    }

    /** Makes a question of an item about one person. @return the question; empty when it was settled meanwhile, or is about many */
    @Transactional
    public Optional<Question> question(UUID id, Questions.Actor by, String words) {
        Instant now = clock.instant();
        return kept.find(id)
                .filter(item -> item.settled().isEmpty() && item.person().isPresent())
                .flatMap(item -> looks.find(item.first())
                        .map(look -> questions.ask(
                                item.person().orElseThrow(), look, item.looks(), Question.Origin.PATTERN, by, words)))
                .filter(question ->
                        kept.settle(id, new Item.Settled(now, by.name(), "", Optional.of(question.id())), by.who()));
    }
}

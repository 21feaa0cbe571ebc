package oneplace.record.person.store;

import java.util.List;
import java.util.Optional;
import oneplace.record.person.Fault;
import oneplace.record.person.MatchReview;
import oneplace.record.person.MatchReviews;
import oneplace.record.person.Merging;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review queue in PostgreSQL. */
@Service
@Transactional
class ReviewQueue implements MatchReviews {

    private final ReviewTable reviews;
    private final CoreTable cores;
    private final People people;
    private final SideBySide sideBySide;
    private final Merging merging;
    private final Registrar registrar;

    ReviewQueue(
            ReviewTable reviews,
            CoreTable cores,
            People people,
            SideBySide sideBySide,
            Merging merging,
            Registrar registrar) {
        this.reviews = reviews;
        this.cores = cores;
        this.people = people;
        this.sideBySide = sideBySide;
        this.merging = merging;
        this.registrar = registrar;
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting() {
        return reviews.waiting();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MatchReview> waiting(int from, int most) {
        return reviews.waiting(from, most).stream().map(this::review).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MatchReview> find(long review) {
        return reviews.find(review).map(this::review);
    }

    private MatchReview review(ReviewTable.Waiting waiting) {
        Core a = cores.living(waiting.person()).orElseThrow();
        Core b = cores.living(waiting.other()).orElseThrow();
        boolean keepA = a.status() == b.status() ? a.number() < b.number() : a.status() == NhsNumberStatus.VERIFIED;
        return new MatchReview(waiting.review(), keepA ? sideBySide.of(b, a) : sideBySide.of(a, b), waiting.raised());
    }

    @Override
    public PersonDecision decide(long review, boolean same, String reason, Recorder recorder) {
        if (reason.isBlank()) {
            return Refused.because(Fault.at("reason", "reason.missing"));
        }
        Optional<MatchReview> waiting = find(review);
        if (waiting.isEmpty() || !reviews.decide(review, same, reason, registrar.entry("", recorder))) {
            return Refused.because(Fault.at("review", "review.decided"));
        }
        MatchReview it = waiting.get();
        if (same) {
            return merging.merge(it.preview().from().id(), it.preview().into().id(), reason, recorder);
        }
        return new Done(
                people.person(cores.living(it.preview().into().number())).orElseThrow());
    }
}

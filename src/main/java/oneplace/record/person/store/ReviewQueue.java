package oneplace.record.person.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.person.Fault;
import oneplace.record.person.MatchReview;
import oneplace.record.person.MatchReviews;
import oneplace.record.person.MergePreview;
import oneplace.record.person.Merging;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonDecision.Done;
import oneplace.record.person.PersonDecision.Refused;
import oneplace.record.person.Recorder;
import oneplace.record.person.rules.DetailsCheck;
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
        List<Fault> faults = DetailsCheck.reason(reason);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        // One decision at a time: what waits now still waits when it is written, after a merge that may refuse.
        cores.oneAtATime(new LinkedHashSet<>(Set.of("review " + review)));
        Optional<MatchReview> waiting = find(review);
        if (waiting.isEmpty()) {
            return Refused.because(Fault.at("review", "review.decided"));
        }
        MergePreview pair = waiting.get().preview();
        PersonDecision decision = same
                ? merging.merge(pair.from().id(), pair.into().id(), reason, recorder)
                : new Done(people.person(cores.living(pair.into().number())).orElseThrow());
        if (decision instanceof Done && !reviews.decide(review, same, reason, registrar.recording("", recorder))) {
            throw new IllegalStateException("a review was decided that waited under a lock");
        }
        return decision;
    }
}

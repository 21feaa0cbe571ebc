package oneplace.record.exchange.web;

import java.time.Clock;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import org.springframework.stereotype.Component;

/** Carries out the entries of a batch one by one, each as if it had come alone. */
@Component
final class Batches {

    private final Inside inside;
    private final Clock clock;

    Batches(Inside inside, Clock clock) {
        this.inside = inside;
        this.clock = clock;
    }

    byte[] run(Inside.Around around, SentBundle bundle) {
        BundleText answer = new BundleText(
                "batch-response", clock.instant(), 200 * bundle.entries().size());
        for (SentEntry entry : bundle.entries()) {
            answer.entry(one(around, entry, answer).members());
        }
        return answer.done();
    }

    private Response one(Inside.Around around, SentEntry entry, BundleText answer) {
        try {
            answer.checkRoom();
            return inside.run(around, entry);
        } catch (Refusal e) {
            return Response.refused(e.status(), e.issues());
        }
    }
}

package oneplace.record.exchange.web;

import java.time.Clock;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import org.springframework.http.HttpMethod;
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
            answer.entry(one(around, entry).members());
        }
        return answer.done();
    }

    private Response one(Inside.Around around, SentEntry entry) {
        try {
            checkNotNested(around, entry);
            return inside.run(around, entry);
        } catch (Refusal e) {
            return Response.refused(e.status(), e.issues());
        }
    }

    private static void checkNotNested(Inside.Around around, SentEntry entry) {
        boolean nested = entry.request()
                .filter(request -> request.method().equals(HttpMethod.POST.name()))
                .filter(request -> Inside.relative(around.base(), request.url()).isEmpty())
                .isPresent();
        if (nested) {
            throw Refusal.badRequest("not-supported", "A batch holds no batches.")
                    .within(entry.expression());
        }
    }
}

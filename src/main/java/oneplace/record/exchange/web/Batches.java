package oneplace.record.exchange.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.web.Bodies.Sent;
import org.springframework.stereotype.Component;

/** Carries out the entries of a batch one by one, each as if it had come alone. */
@Component
final class Batches {

    private final Writes writes;
    private final Gets gets;
    private final Clock clock;

    Batches(Writes writes, Gets gets, Clock clock) {
        this.writes = writes;
        this.gets = gets;
        this.clock = clock;
    }

    byte[] run(Caller caller, String base, Sent sent, SentBundle bundle, boolean whole) {
        BundleText answer = new BundleText(
                "batch-response", clock.instant(), 200 * bundle.entries().size());
        for (SentEntry entry : bundle.entries()) {
            answer.entry(one(caller, base, sent, entry, whole).members());
        }
        return answer.done();
    }

    private Response one(Caller caller, String base, Sent sent, SentEntry entry, boolean whole) {
        try {
            return switch (Asked.Address.of(entry, base)) {
                case Asked.Create create ->
                    Response.of(
                            writes.create(
                                    caller,
                                    base,
                                    create.type(),
                                    part(sent, entry),
                                    create.ifNoneExist(),
                                    Optional.empty()),
                            whole);
                case Asked.Put put ->
                    Response.of(
                            writes.update(caller, put.id(), part(sent, entry), WriteController.version(put.ifMatch())),
                            whole);
                case Asked.Read read -> gets.read(caller, read);
                case Asked.Search search -> gets.search(caller, base, search);
            };
        } catch (Refusal e) {
            return Response.refused(e.status(), e.issues());
        }
    }

    private static Sent part(Sent sent, SentEntry entry) {
        byte[] part = Arrays.copyOfRange(sent.json(), (int) entry.from(), (int) entry.from() + entry.length());
        return new Sent("application/fhir+json", part, part);
    }
}

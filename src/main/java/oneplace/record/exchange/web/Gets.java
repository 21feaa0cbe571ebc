package oneplace.record.exchange.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.identity.Interaction;
import org.springframework.stereotype.Component;

/** The reads and searches of a batch or transaction. */
@Component
final class Gets {

    private final SharedRecord record;
    private final Searches searches;
    private final Clock clock;

    Gets(SharedRecord record, Searches searches, Clock clock) {
        this.record = record;
        this.searches = searches;
        this.clock = clock;
    }

    Response read(Caller caller, Asked.Read asked) {
        caller.may(Interaction.READ, asked.id().type());
        Optional<Entry> entry = asked.version() == 0
                ? record.read(caller.viewer(), asked.id())
                : record.read(caller.viewer(), asked.id(), asked.version());
        return entry.map(Response::of).orElseThrow(Refusal::notFound);
    }

    Response search(Caller caller, String base, Asked.Search asked) {
        byte[] bundle = searches.page(
                caller, base, Ground.of(asked.type()), Queries.parameters(asked.query()), false, Optional.empty());
        return Response.of(bundle, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}

package oneplace.record.sharedrecord.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.EntriesChanged;
import oneplace.record.sharedrecord.EntriesChanged.Changed;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Guard;
import oneplace.record.sharedrecord.Guard.Admitted;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.Written.Effect;
import oneplace.record.sharedrecord.store.Draft.Ready;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets modules above hear of a set of changes: guards before it is written, everybody after, in the same transaction. */
@Component
final class Hearing {

    private final ObjectProvider<Guard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Optional<Map<String, Guard>> byType = Optional.empty();

    Hearing(ObjectProvider<Guard> guards, ApplicationEventPublisher events, Clock clock) {
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** What may be written, and what may be kept of how it came. */
    record Heard(Receipt receipt, List<Change> changes) {}

    Heard before(Receipt receipt, List<Change> changes) {
        Map<String, Guard> known = guards();
        if (known.isEmpty()
                || OwnResources.by(receipt.from())
                || changes.stream().noneMatch(c -> known.containsKey(c.id().type()))) {
            return new Heard(receipt, changes);
        }
        Receipt kept = receipt;
        List<Change> admitted = new ArrayList<>(changes);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Guard guard = known.get(change.id().type());
            if (guard != null) {
                Admitted as = guard.admit(i, receipt.from(), change, changes.size() == 1);
                admitted.set(i, new Change(as.resource(), change.id(), change.kind(), change.ifVersion()));
                if (as.secret()) {
                    kept = new Receipt(
                            receipt.from(),
                            "application/fhir+json",
                            as.resource().text());
                }
            }
        }
        return new Heard(kept, admitted);
    }

    /** Asks whether what the sender may otherwise delete may go. */
    void beforeRemoval(int index, Receipt receipt, ResourceId id) {
        Guard guard = guards().get(id.type());
        if (guard != null && !OwnResources.by(receipt.from())) {
            guard.release(index, receipt.from(), id);
        }
    }

    /** Looked up once, when the first change is written: guards may themselves lean on the record. */
    private Map<String, Guard> guards() {
        Map<String, Guard> known = byType.orElse(null);
        if (known == null) {
            known = guards.stream().collect(Collectors.toMap(Guard::type, Function.identity()));
            byType = Optional.of(known);
        }
        return known;
    }

    void written(Receipt receipt, List<Ready> ready) {
        List<Changed> changed = ready.stream()
                .filter(r -> r.effect() != Effect.UNCHANGED)
                .map(r -> new Changed(
                        r.draft().id(),
                        r.version(),
                        r.effect() == Effect.CREATED ? Kind.CREATED : Kind.UPDATED,
                        r.updated(),
                        r.body()))
                .toList();
        tell(receipt, changed);
    }

    void deleted(Receipt receipt, Deleting.Done done) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Changed> changed = done.removed().stream()
                .filter(removed -> removed.version() > 0)
                .map(removed -> new Changed(removed.id(), removed.version(), Kind.DELETED, now, new byte[0]))
                .toList();
        tell(receipt, changed);
    }

    private void tell(Receipt receipt, List<Changed> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new EntriesChanged(OwnResources.by(receipt.from()), changed));
        }
    }
}

package oneplace.record.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.Removal;
import oneplace.record.sharedrecord.Removed;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Deletes resources. What is not there, or not for the caller, is as good as deleted. */
@Component
final class Deletes {

    private final SharedRecord record;
    private final Conditions conditions;
    private final AllOrNothing transaction;

    Deletes(SharedRecord record, Conditions conditions, AllOrNothing transaction) {
        this.record = record;
        this.conditions = conditions;
        this.transaction = transaction;
    }

    Removed delete(Caller caller, ResourceId id, OptionalInt ifMatch) {
        caller.may(Interaction.DELETE, id.type());
        Removal removal = new Removal(id, ifMatch);
        try {
            return record.delete(receipt(caller, id.reference()), List.of(removal))
                    .getFirst();
        } catch (WriteRefused e) {
            throw refused(e, removal);
        }
    }

    /** Deletes the one resource a search finds. @throws Refusal 412 when it finds several */
    Optional<Removed> deleteFound(Caller caller, String base, String type, String condition, OptionalInt ifMatch) {
        caller.may(Interaction.DELETE, type);
        return transaction.run(() -> conditions
                .existing(caller, base, type, condition)
                .map(Entry::id)
                .map(id -> delete(caller, id, ifMatch)));
    }

    /** What is kept of a request that has no body: what it asked for. */
    static Receipt receipt(Caller caller, String what) {
        return new Receipt(caller.viewer(), "text/plain", ("DELETE " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** A deletion that does not agree with what stands is a conflict (FHIR R4, <em>delete</em>). */
    static Refusal refused(WriteRefused e, Removal removal) {
        boolean condition = e.reason() == WriteRefused.Reason.CONFLICT
                && removal.ifVersion().isPresent();
        return new Refusal(
                condition ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                "conflict",
                String.valueOf(e.getMessage()));
    }
}

package oneplace.record.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oneplace.base.kernel.Ids;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Creates and updates single resources. */
@Component
final class Writes {

    private final SharedRecord record;
    private final Conditions conditions;
    private final Once once;
    private final TransactionOperations transaction;

    Writes(SharedRecord record, Conditions conditions, Once once, TransactionOperations transaction) {
        this.record = record;
        this.conditions = conditions;
        this.once = once;
        this.transaction = transaction;
    }

    /**
     * Creates a resource under an id of ours; an id in what was sent is not looked at.
     *
     * @param ifNoneExist a query: what it finds is answered instead; empty when the creation is unconditional
     * @param key of the request, if the client gave one
     */
    Done create(Caller caller, String base, String type, Sent sent, String ifNoneExist, Optional<String> key) {
        caller.may(Interaction.CREATE, type);
        ResourceText resource = Checked.resource(sent.json(), type);
        return once.create(
                caller,
                key,
                List.of("POST", type, ifNoneExist),
                sent.text(),
                () -> created(caller, base, resource, sent, ifNoneExist));
    }

    private Done created(Caller caller, String base, ResourceText resource, Sent sent, String ifNoneExist) {
        if (ifNoneExist.isEmpty()) {
            return written(caller, sent, fresh(resource));
        }
        return transaction.execute(status -> conditions
                .existing(caller, base, resource.type(), ifNoneExist)
                .map(entry -> Done.of(HttpStatus.OK, entry))
                .orElseGet(() -> written(caller, sent, fresh(resource))));
    }

    private static Change fresh(ResourceText resource) {
        return Change.create(
                resource, new ResourceId(resource.type(), Ids.next().toString()));
    }

    /**
     * Replaces a resource, or makes it under the id the client chose.
     *
     * @param ifMatch the version last seen, if said
     * @param onlyNew whether nothing may stand there yet
     */
    Done update(Caller caller, ResourceId id, Sent sent, OptionalInt ifMatch, boolean onlyNew) {
        caller.may(Interaction.UPDATE, id.type());
        ResourceText resource = Checked.resource(sent.json(), id.type());
        if (!resource.id().equals(Optional.of(id.id()))) {
            throw Refusal.badRequest(
                    "invalid", "The id in the resource is the one of the address, and must stand in it.");
        }
        if (onlyNew && record.read(caller.viewer(), id).isPresent()) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "conflict", "A resource stands under this id already.");
        }
        return written(caller, sent, new Change(resource, id, Change.Kind.PUT, ifMatch));
    }

    /**
     * Replaces the one resource a search finds; when it finds none, makes it, under the id that was sent or one of ours.
     *
     * @throws Refusal 412 when several match, 400 when what was sent has another id than what was found
     */
    Done updateFound(Caller caller, String base, String type, String condition, Sent sent, OptionalInt ifMatch) {
        caller.may(Interaction.UPDATE, type);
        ResourceText resource = Checked.resource(sent.json(), type);
        return transaction.execute(status -> written(
                caller, sent, foundChange(resource, conditions.existing(caller, base, type, condition), ifMatch)));
    }

    /** What a conditional update writes. */
    static Change foundChange(ResourceText resource, Optional<Entry> found, OptionalInt ifMatch) {
        if (found.isEmpty() && resource.id().isEmpty()) {
            return fresh(resource);
        }
        String id = found.map(entry -> entry.id().id())
                .orElseGet(() -> resource.id().orElseThrow());
        if (resource.id().isPresent() && !resource.id().get().equals(id)) {
            throw Refusal.badRequest("invalid", "What matches the condition has another id than what was sent.");
        }
        return new Change(resource, new ResourceId(resource.type(), id), Change.Kind.PUT, ifMatch);
    }

    private Done written(Caller caller, Sent sent, Change change) {
        try {
            return Done.of(record.write(new Receipt(caller.viewer(), sent.mediaType(), sent.text()), List.of(change))
                    .getFirst());
        } catch (WriteRefused e) {
            throw Refused.of(e, change);
        }
    }
}

package oneplace.record.exchange.web;

import java.util.List;
import java.util.Optional;
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

/** Creates and updates single resources. */
@Component
final class Writes {

    private final SharedRecord record;
    private final Conditions conditions;
    private final Once once;
    private final AllOrNothing transaction;

    Writes(SharedRecord record, Conditions conditions, Once once, AllOrNothing transaction) {
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
        return transaction.run(() -> conditions
                .existing(caller, base, resource.type(), ifNoneExist)
                .map(entry -> Done.of(HttpStatus.OK, entry))
                .orElseGet(() -> written(caller, sent, fresh(resource))));
    }

    private static Change fresh(ResourceText resource) {
        return Change.create(
                resource, new ResourceId(resource.type(), Ids.next().toString()));
    }

    /** Replaces a resource, or makes it under the id the client chose. */
    Done update(Caller caller, ResourceId id, Sent sent, Expected expected) {
        caller.may(Interaction.UPDATE, id.type());
        ResourceText resource = Checked.resource(sent.json(), id.type());
        if (!resource.id().equals(Optional.of(id.id()))) {
            throw Refusal.badRequest(
                    "invalid", "The id in the resource is the one of the address, and must stand in it.");
        }
        return written(caller, sent, new Change(resource, id, expected.kind(), expected.version()));
    }

    /**
     * Replaces the one resource a search finds; when it finds none, makes it, under the id that was sent or one of ours.
     *
     * @throws Refusal 412 when several match, 400 when what was sent has another id than what was found
     */
    Done updateFound(Caller caller, String base, String type, String condition, Sent sent, Expected expected) {
        caller.may(Interaction.UPDATE, type);
        ResourceText resource = Checked.resource(sent.json(), type);
        return transaction.run(() -> written(
                caller, sent, foundChange(resource, conditions.existing(caller, base, type, condition), expected)));
    }

    /** What a conditional update writes. */
    private static Change foundChange(ResourceText resource, Optional<Entry> found, Expected expected) {
        ResourceId id = foundId(resource.type(), resource.id().orElse(""), found);
        return new Change(resource, id, expected.kind(), expected.version());
    }

    /**
     * Which resource a conditional update becomes.
     *
     * @param sent the id in what was sent; empty when there is none
     * @throws Refusal 400 when it is another than what was found
     */
    static ResourceId foundId(String type, String sent, Optional<Entry> found) {
        if (found.isPresent() && !sent.isEmpty() && !found.get().id().id().equals(sent)) {
            throw Refusal.badRequest("invalid", "What matches the condition has another id than what was sent.");
        }
        return found.map(Entry::id)
                .orElseGet(
                        () -> new ResourceId(type, sent.isEmpty() ? Ids.next().toString() : sent));
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

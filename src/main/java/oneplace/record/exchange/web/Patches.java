package oneplace.record.exchange.web;

import java.util.List;
import java.util.OptionalInt;
import oneplace.record.person.Flag;
import oneplace.record.person.Persons;
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

/** Patches resources: what comes of a patch is checked and written as an update is. */
@Component
final class Patches {

    /** How often a patch is tried again when others write the same resource at the same moment. */
    private static final int TRIES = 4;

    private final SharedRecord record;
    private final Conditions conditions;
    private final Persons persons;

    Patches(SharedRecord record, Conditions conditions, Persons persons) {
        this.record = record;
        this.conditions = conditions;
        this.persons = persons;
    }

    /** @param ifMatch the version last seen, if said */
    Done patch(Caller caller, ResourceId id, Patch patch, OptionalInt ifMatch) {
        Receipt receipt = new Receipt(
                caller.viewer(), patch.sent().mediaType(), patch.sent().text());
        for (int attempt = 1; ; attempt++) {
            Change change = change(caller, id, patch, ifMatch);
            try {
                return Done.of(record.write(receipt, List.of(change)).getFirst());
            } catch (WriteRefused e) {
                boolean again = e.reason() == WriteRefused.Reason.CONFLICT && ifMatch.isEmpty() && attempt < TRIES;
                if (!again) {
                    throw Refused.of(e, change);
                }
            }
        }
    }

    /** Patches the one resource a search finds. @throws Refusal 404 when it finds none, 412 when it finds several */
    Done patchFound(Caller caller, String base, String type, String condition, Patch patch, OptionalInt ifMatch) {
        return patch(caller, found(caller, base, type, condition), patch, ifMatch);
    }

    /** The one resource a search finds. @throws Refusal 404 when it finds none, 412 when it finds several */
    ResourceId found(Caller caller, String base, String type, String condition) {
        return conditions
                .one(caller, base, type, condition)
                .map(Entry::id)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND, "not-found", "Nothing matches the condition, so nothing is patched."));
    }

    /** What a patch makes of the resource as it stands, checked as an update is. */
    Change change(Caller caller, ResourceId id, Patch patch, OptionalInt ifMatch) {
        caller.may(Interaction.UPDATE, id.type());
        Entry standing = record.read(caller.viewer(), id)
                .orElseThrow(
                        () -> record.deletion(caller.viewer(), id).isPresent() ? Refusal.gone() : Refusal.notFound());
        if (ifMatch.isPresent() && ifMatch.getAsInt() != standing.version()) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_FAILED,
                    "conflict",
                    "The resource has changed since: it is at version " + standing.version() + ", not "
                            + ifMatch.getAsInt() + ". Read it again.");
        }
        refuseHidden(standing);
        ResourceText patched = checked(patch.applied(standing.body()), standing.id());
        return new Change(patched, standing.id(), Change.Kind.UPDATE, OptionalInt.of(standing.version()));
    }

    /** What the caller cannot see would be lost, or could be guessed by tests. */
    private void refuseHidden(Entry standing) {
        if (standing.id().type().equals("Patient")) {
            record.whose(standing.id().id())
                    .flatMap(persons::find)
                    .filter(person -> person.is(Flag.R) || person.is(Flag.V) || person.is(Flag.REDACTED))
                    .ifPresent(person -> {
                        throw new Refusal(
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "business-rule",
                                "The details of this person are restricted, so they cannot be patched.");
                    });
        }
    }

    private static ResourceText checked(byte[] patched, ResourceId id) {
        ResourceText resource;
        try {
            resource = Checked.resource(patched, id.type());
        } catch (Refusal e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, e.issues());
        }
        if (!resource.id().equals(java.util.Optional.of(id.id()))) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY, "business-rule", "A patch does not change the resource's id.");
        }
        return resource;
    }
}

package oneplace.record.exchange.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import oneplace.base.kernel.Ids;
import oneplace.record.exchange.bundle.Leads;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.Removal;
import oneplace.record.sharedrecord.Removed;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.Written;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;

/** What one transaction changes, while it is carried out. */
final class TransactionWork {

    private static final Pattern CONDITIONAL = Pattern.compile("[A-Z][A-Za-z]*\\?");

    private final SharedRecord record;
    private final Conditions conditions;
    private final Patches patches;
    private final Caller caller;
    private final Inside.Around around;
    private final Leads leads = new Leads();
    private final Map<Integer, Response> responses = new HashMap<>();
    private final Set<ResourceId> touched = new HashSet<>();
    private final List<Planned> plan = new ArrayList<>();

    /**
     * A change whose references are led when all entries have their ids.
     *
     * @param id which resource it becomes
     * @param change makes the change
     */
    private record Planned(SentEntry entry, ResourceId id, Supplier<Change> change) {}

    TransactionWork(SharedRecord record, Conditions conditions, Patches patches, Caller caller, Inside.Around around) {
        this.record = record;
        this.conditions = conditions;
        this.patches = patches;
        this.caller = caller;
        this.around = around;
    }

    /** What became of an entry that changes something. */
    Response response(Asked asked) {
        return requireNonNull(responses.get(asked.entry().index()));
    }

    /** Carries out the deletions. */
    void delete(List<Asked> asked) {
        List<SentEntry> entries = new ArrayList<>();
        List<Removal> removals = new ArrayList<>();
        for (Asked one : asked) {
            Optional<Removal> removal = within(one.entry(), ".request", () -> removal(one));
            if (removal.isPresent()) {
                within(one.entry(), ".request", () -> touched(removal.get().id()));
                entries.add(one.entry());
                removals.add(removal.get());
            }
        }
        if (removals.isEmpty()) {
            return;
        }
        asked.forEach(TransactionWork::checkNoSecret);
        try {
            List<Removed> removed = record.delete(
                    new Receipt(
                            caller.viewer(),
                            around.sent().mediaType(),
                            around.sent().text()),
                    removals);
            for (int i = 0; i < removed.size(); i++) {
                responses.put(entries.get(i).index(), Response.of(removed.get(i)));
            }
        } catch (WriteRefused e) {
            throw Deletes.refused(e, removals.get(e.index()))
                    .within(entries.get(e.index()).expression());
        }
    }

    /** The text of a transaction that deletes is kept as it came; what a subscription says in its headers should not be. */
    private static void checkNoSecret(Asked one) {
        boolean writes = one.entry()
                .request()
                .filter(r -> !r.method().equals("DELETE") && !r.method().equals("GET"))
                .filter(r -> r.url().startsWith("Subscription"))
                .isPresent();
        if (writes || one.entry().type().equals("Subscription")) {
            throw new Refusal(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "business-rule",
                            "A subscription is not written in a transaction that deletes; send it by itself.")
                    .within(one.entry().expression());
        }
    }

    private Optional<Removal> removal(Asked one) {
        return switch (one) {
            case Asked.Delete(SentEntry entry, ResourceId id, OptionalInt ifMatch) -> {
                caller.may(Interaction.DELETE, id.type());
                yield Optional.of(new Removal(id, ifMatch));
            }
            case Asked.DeleteFound(SentEntry entry, String type, String condition, OptionalInt ifMatch) -> {
                caller.may(Interaction.DELETE, type);
                Optional<Removal> found = conditions
                        .one(caller, around.base(), type, condition)
                        .map(Entry::id)
                        .map(id -> new Removal(id, ifMatch));
                if (found.isEmpty()) {
                    responses.put(entry.index(), Response.of(new Removed(new ResourceId(type, ""), 0)));
                }
                yield found;
            }
            case Asked.Create create -> Optional.empty();
            case Asked.Put put -> Optional.empty();
            case Asked.PutFound put -> Optional.empty();
            case Asked.Patched patched -> Optional.empty();
            case Asked.PatchedFound patched -> Optional.empty();
            case Asked.Get get -> Optional.empty();
        };
    }

    /** Decides which resource each entry becomes, before any is written: they may refer to one another. */
    void settle(List<Asked> asked) {
        asked.forEach(one -> within(one.entry(), ".request", () -> {
            settle(one);
            return true;
        }));
        asked.stream()
                .flatMap(one -> one.entry().references().stream())
                .distinct()
                .filter(reference -> CONDITIONAL.matcher(reference).lookingAt() && !leads.knows(reference))
                .forEach(reference -> leads.lead(
                        reference,
                        conditions.referred(caller, around.base(), reference).id()));
    }

    private void settle(Asked one) {
        switch (one) {
            case Asked.Create create -> settleCreation(create);
            case Asked.Put(SentEntry entry, ResourceId id, Expected expected) -> {
                caller.may(Interaction.UPDATE, id.type());
                checkId(entry, id);
                settle(entry, id, () -> change(entry, id, expected));
            }
            case Asked.PutFound put -> settleFound(put);
            case Asked.Patched(SentEntry entry, ResourceId id, OptionalInt ifMatch) -> patch(entry, id, ifMatch);
            case Asked.PatchedFound(SentEntry entry, String type, String condition, OptionalInt ifMatch) -> {
                caller.may(Interaction.UPDATE, type);
                patch(entry, patches.found(caller, around.base(), type, condition), ifMatch);
            }
            case Asked.Delete delete -> {}
            case Asked.DeleteFound delete -> {}
            case Asked.Get get -> {}
        }
    }

    private static void checkId(SentEntry entry, ResourceId id) {
        if (!entry.id().equals(id.id())) {
            throw Refusal.badRequest(
                    "invalid", "The id in the resource is the one of the address, and must stand in it.");
        }
    }

    private void settleCreation(Asked.Create create) {
        caller.may(Interaction.CREATE, create.type());
        SentEntry entry = create.entry();
        if (!create.ifNoneExist().isEmpty()) {
            Optional<Entry> existing = conditions.existing(caller, around.base(), create.type(), create.ifNoneExist());
            if (existing.isPresent()) {
                leads.lead(entry, existing.get().id());
                Done done = Done.of(HttpStatus.OK, existing.get());
                responses.put(entry.index(), Response.of(done, around.whole()));
                return;
            }
        }
        ResourceId id = new ResourceId(create.type(), Ids.next().toString());
        settle(entry, id, () -> Change.create(resource(entry, id), id));
    }

    private void settleFound(Asked.PutFound put) {
        caller.may(Interaction.UPDATE, put.type());
        SentEntry entry = put.entry();
        Optional<Entry> found = conditions.existing(caller, around.base(), put.type(), put.condition());
        ResourceId id = Writes.foundId(put.type(), entry.id(), found);
        settle(entry, id, () -> change(entry, id, put.expected()));
    }

    /** A patch speaks of what stood before the transaction; its own references are led too. */
    private void patch(SentEntry entry, ResourceId id, OptionalInt ifMatch) {
        settle(entry, id, () -> {
            Bodies.Sent part = around.part(entry);
            byte[] led = leads.follow(part.json());
            return patches.change(caller, id, Patch.of(new Bodies.Sent(part.mediaType(), led, led)), ifMatch);
        });
    }

    private void settle(SentEntry entry, ResourceId id, Supplier<Change> change) {
        touched(id);
        leads.lead(entry, id);
        plan.add(new Planned(entry, id, change));
    }

    /** No resource is changed by two entries (FHIR R4, <em>transaction</em>). */
    private boolean touched(ResourceId id) {
        if (!touched.add(id)) {
            throw Refusal.badRequest("duplicate", "Another entry of the transaction changes the same resource.");
        }
        return true;
    }

    /** Writes what was settled. */
    void write() {
        List<Change> changes = plan.stream()
                .map(one -> within(one.entry, ".resource", one.change))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        try {
            Receipt receipt = new Receipt(
                    caller.viewer(), around.sent().mediaType(), around.sent().text());
            List<Written> written = record.write(receipt, changes);
            for (int i = 0; i < written.size(); i++) {
                responses.put(plan.get(i).entry.index(), Response.of(Done.of(written.get(i)), around.whole()));
            }
        } catch (WriteRefused e) {
            throw Refused.of(e, changes.get(e.index()))
                    .within(plan.get(e.index()).entry.expression() + ".resource");
        }
    }

    private Change change(SentEntry entry, ResourceId id, Expected expected) {
        return new Change(resource(entry, id), id, expected.kind(), expected.version());
    }

    private ResourceText resource(SentEntry entry, ResourceId id) {
        return Checked.resource(leads.follow(around.part(entry).json()), id.type());
    }

    private static <T> T within(SentEntry entry, String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal e) {
            throw e.within(entry.expression() + part);
        }
    }
}

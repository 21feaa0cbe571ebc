package oneplace.record.exchange.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import oneplace.base.kernel.Ids;
import oneplace.record.exchange.bundle.Leads;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.Written;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out a transaction: creations, then updates, then reads and searches, all or none (FHIR R4, <em>RESTful API</em>,
 * 3.1.0.11.2). References between its entries are led to the ids they are given here.
 */
@Component
final class Transactions {

    private static final Pattern CONDITIONAL = Pattern.compile("[A-Z][A-Za-z]*\\?");

    private final SharedRecord record;
    private final Conditions conditions;
    private final Gets gets;
    private final TransactionOperations transaction;
    private final Clock clock;

    Transactions(
            SharedRecord record, Conditions conditions, Gets gets, TransactionOperations transaction, Clock clock) {
        this.record = record;
        this.conditions = conditions;
        this.gets = gets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Refusal of the first entry that cannot be carried out; nothing is then written */
    byte[] run(Caller caller, String base, Sent sent, SentBundle bundle, boolean whole) {
        List<Asked> asked =
                bundle.entries().stream().map(e -> Asked.Address.of(e, base)).toList();
        asked.forEach(a -> allowed(caller, a));
        return transaction.execute(status -> new One(caller, base, sent, asked, whole).answer());
    }

    private static void allowed(Caller caller, Asked asked) {
        switch (asked) {
            case Asked.Create create -> caller.may(Interaction.CREATE, create.type());
            case Asked.Put put -> caller.may(Interaction.UPDATE, put.id().type());
            case Asked.Read read -> caller.may(Interaction.READ, read.id().type());
            case Asked.Search search -> caller.may(Interaction.SEARCH, search.type());
        }
    }

    /** One transaction while it is carried out. */
    private final class One {

        private final Caller caller;
        private final String base;
        private final Sent sent;
        private final List<Asked> asked;
        private final boolean whole;
        private final Leads leads = new Leads();
        private final Map<Integer, Response> responses = new HashMap<>();
        private final List<SentEntry> written = new ArrayList<>();
        private final List<ResourceId> ids = new ArrayList<>();
        private final List<Change.Kind> kinds = new ArrayList<>();
        private final List<OptionalInt> versions = new ArrayList<>();

        One(Caller caller, String base, Sent sent, List<Asked> asked, boolean whole) {
            this.caller = caller;
            this.base = base;
            this.sent = sent;
            this.asked = asked;
            this.whole = whole;
        }

        byte[] answer() {
            asked.forEach(this::settleId);
            asked.stream()
                    .flatMap(a -> a.entry().references().stream())
                    .distinct()
                    .forEach(this::settleCondition);
            write();
            BundleText answer = new BundleText("transaction-response", clock.instant(), 200 * asked.size());
            for (Asked one : asked) {
                Response response = switch (one) {
                    case Asked.Read read -> within(one, () -> gets.read(caller, read));
                    case Asked.Search search -> within(one, () -> gets.search(caller, base, search));
                    case Asked.Create create ->
                        requireNonNull(responses.get(create.entry().index()));
                    case Asked.Put put ->
                        requireNonNull(responses.get(put.entry().index()));
                };
                answer.entry(response.members());
            }
            return answer.done();
        }

        private Response within(Asked one, java.util.function.Supplier<Response> work) {
            try {
                return work.get();
            } catch (Refusal e) {
                throw e.within(one.entry().expression());
            }
        }

        /** Which resource each entry becomes, before any is written: they may refer to one another. */
        private void settleId(Asked one) {
            switch (one) {
                case Asked.Create create -> create(create);
                case Asked.Put put -> {
                    settle(put.entry(), put.id(), Change.Kind.PUT);
                    versions.add(WriteController.version(put.ifMatch()));
                }
                case Asked.Read read -> {}
                case Asked.Search search -> {}
            }
        }

        private void create(Asked.Create create) {
            if (!create.ifNoneExist().isEmpty()) {
                try {
                    var existing = conditions.existing(caller, base, create.type(), create.ifNoneExist());
                    if (existing.isPresent()) {
                        leads.lead(create.entry(), existing.get().id());
                        responses.put(
                                create.entry().index(), Response.of(Done.of(HttpStatus.OK, existing.get()), whole));
                        return;
                    }
                } catch (Refusal e) {
                    throw e.within(create.entry().expression() + ".request.ifNoneExist");
                }
            }
            settle(create.entry(), new ResourceId(create.type(), Ids.next().toString()), Change.Kind.CREATE);
            versions.add(OptionalInt.empty());
        }

        private void settle(SentEntry entry, ResourceId id, Change.Kind kind) {
            leads.lead(entry, id);
            written.add(entry);
            ids.add(id);
            kinds.add(kind);
        }

        private void settleCondition(String reference) {
            if (CONDITIONAL.matcher(reference).lookingAt() && !leads.knows(reference)) {
                Entry entry = conditions.referred(caller, base, reference);
                leads.lead(reference, entry.id());
            }
        }

        private void write() {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                changes.add(
                        new Change(resource(written.get(i), ids.get(i)), ids.get(i), kinds.get(i), versions.get(i)));
            }
            try {
                List<Written> results =
                        record.write(new Receipt(caller.viewer(), sent.mediaType(), sent.text()), changes);
                for (int i = 0; i < results.size(); i++) {
                    responses.put(written.get(i).index(), Response.of(Done.of(results.get(i)), whole));
                }
            } catch (WriteRefused e) {
                throw Refused.of(e, changes.get(e.index()))
                        .within(written.get(e.index()).expression() + ".resource");
            }
        }

        private ResourceText resource(SentEntry entry, ResourceId id) {
            byte[] part = Arrays.copyOfRange(sent.json(), (int) entry.from(), (int) entry.from() + entry.length());
            try {
                return Checked.resource(leads.follow(part), id.type());
            } catch (Refusal e) {
                throw e.within(entry.expression() + ".resource");
            }
        }
    }
}

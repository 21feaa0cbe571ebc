package oneplace.record.exchange.web;

import java.time.Clock;
import java.util.List;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.SharedRecord;
import org.springframework.stereotype.Component;

/**
 * Carries out a transaction: deletions, then creations, then updates and patches, then reads and searches, all or none
 * (FHIR R4, <em>RESTful API</em>, 3.1.0.11.2). References between its entries are led to the ids they are given here.
 */
@Component
final class Transactions {

    private final SharedRecord record;
    private final Conditions conditions;
    private final Patches patches;
    private final Inside inside;
    private final AllOrNothing transaction;
    private final Clock clock;

    Transactions(
            SharedRecord record,
            Conditions conditions,
            Patches patches,
            Inside inside,
            AllOrNothing transaction,
            Clock clock) {
        this.record = record;
        this.conditions = conditions;
        this.patches = patches;
        this.inside = inside;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Refusal of the first entry that cannot be carried out; nothing is then written */
    byte[] run(Caller caller, Inside.Around around, SentBundle bundle) {
        List<Asked> asked = bundle.entries().stream()
                .map(e -> Asked.Address.of(e, around.base()))
                .toList();
        return transaction.run(() -> {
            var work = new TransactionWork(record, conditions, patches, caller, around);
            work.delete(asked);
            work.settle(asked);
            work.write();
            BundleText answer = new BundleText("transaction-response", clock.instant(), 200 * asked.size());
            for (Asked one : asked) {
                Response response =
                        one instanceof Asked.Get get ? read(around, get.entry(), answer) : work.response(one);
                answer.entry(response.members());
            }
            return answer.done();
        });
    }

    private Response read(Inside.Around around, SentEntry entry, BundleText answer) {
        answer.checkRoom();
        Response response = inside.run(around, entry);
        response.refusal().ifPresent(refusal -> {
            throw refusal.within(entry.expression());
        });
        return response;
    }
}

package oneplace.record.exchange.load;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.record.exchange.TakenIn;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.check.Flaw;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.load.Settled.Fault;
import oneplace.record.exchange.load.Tally.Counts;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.Unreadable;
import oneplace.record.sharedrecord.UnreadableResource;
import oneplace.record.sharedrecord.WriteRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/**
 * Writes loads. A load that is one whole is stored with all of its entries or none; of any other the good entries are
 * stored, and the others named. Entries that refer to what is not there yet come back, to be tried again.
 */
final class Loading {

    private final SharedRecord record;
    private final TakenIn taken;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Sender sender;
    private final Lookups lookups;

    Loading(
            SharedRecord record,
            TakenIn taken,
            TransactionOperations transaction,
            Clock clock,
            Sender sender,
            Lookups lookups) {
        this.record = record;
        this.taken = taken;
        this.transaction = transaction;
        this.clock = clock;
        this.sender = sender;
        this.lookups = lookups;
    }

    /**
     * What became of a load.
     *
     * @param refused what cannot be stored, with the reason
     * @param again what may be, once other things are
     */
    record Result(Counts counts, List<RefusedEntry> refused, Optional<Load> again) {}

    /** @param last whether nothing more will come, so that nothing is kept for later */
    Result write(Load load, boolean last) {
        if (taken.before(sender.organisation().number(), load.digest())) {
            return new Result(new Counts(0, 0, load.entries().size()), List.of(), Optional.empty());
        }
        Settled settled = Settled.of(load, sender, lookups);
        One one = new One(load, settled, last);
        return load.whole() ? one.whole() : one.each();
    }

    /** One load while it is written. */
    private final class One {

        private final Load load;
        private final Settled settled;
        private final boolean last;
        private final List<RefusedEntry> refused = new ArrayList<>();
        private final List<SentEntry> later = new ArrayList<>();
        private Counts counts;

        One(Load load, Settled settled, boolean last) {
            this.load = load;
            this.settled = settled;
            this.last = last;
            this.counts = new Counts(0, 0, settled.found());
        }

        /** All entries in one transaction, a chunk at a time; whatever cannot be written ends it. */
        Result whole() {
            settled.faults().forEach(this::fault);
            List<List<SentEntry>> chunks = Chunks.ofEntries(settled.groups());
            if (refused.isEmpty() && later.isEmpty()) {
                chunks.forEach(chunk -> chunk.forEach(this::check));
            }
            if (refused.isEmpty() && later.isEmpty()) {
                writeWhole(chunks);
            }
            if (!refused.isEmpty()) {
                refuseTheOthers();
                return new Result(Counts.NONE, refused, Optional.empty());
            }
            return later.isEmpty()
                    ? new Result(counts, List.of(), Optional.empty())
                    : new Result(Counts.NONE, List.of(), Optional.of(load));
        }

        private void check(SentEntry entry) {
            read(entry);
        }

        private void writeWhole(List<List<SentEntry>> chunks) {
            try {
                counts = counts.plus(transaction.execute(status -> {
                    Counts all = Counts.NONE;
                    for (List<SentEntry> chunk : chunks) {
                        all = all.plus(
                                write(chunk, chunk.stream().map(this::parsed).toList(), chunks.size() == 1));
                    }
                    taken.note(
                            sender.organisation().number(),
                            load.digest(),
                            load.entries().size(),
                            clock.instant());
                    return all;
                }));
            } catch (Failing e) {
                fault(e.entry, e.fault());
            }
        }

        private ResourceText parsed(SentEntry entry) {
            return ResourceText.parse(settled.text(entry));
        }

        private void refuseTheOthers() {
            Set<String> named = refused.stream().map(RefusedEntry::place).collect(Collectors.toSet());
            load.entries().stream()
                    .filter(entry -> !named.contains(load.place(entry)))
                    .forEach(entry -> refuse(
                            entry,
                            "",
                            "Not stored, because the bundle is a transaction and another entry is refused."));
        }

        /** Each chunk in a transaction of its own; those that fail are halved until what is wrong stands alone. */
        Result each() {
            settled.faults().forEach(this::fault);
            for (List<List<SentEntry>> chunk : Chunks.of(settled.groups())) {
                writeEach(chunk.stream()
                        .map(this::ready)
                        .filter(group -> !group.isEmpty())
                        .toList());
            }
            if (refused.isEmpty() && later.isEmpty()) {
                taken.note(
                        sender.organisation().number(),
                        load.digest(),
                        load.entries().size(),
                        clock.instant());
            }
            return new Result(
                    counts, refused, later.isEmpty() ? Optional.empty() : Optional.of(load.only(List.copyOf(later))));
        }

        /** Those of a group that are what R4 says: read and checked once, however often the writing is tried. */
        private List<Ready> ready(List<SentEntry> group) {
            List<Ready> ready = new ArrayList<>();
            for (SentEntry entry : group) {
                ResourceText text = read(entry);
                if (text != null) {
                    ready.add(new Ready(entry, text));
                }
            }
            return ready;
        }

        private void writeEach(List<List<Ready>> groups) {
            List<Ready> ready = groups.stream().flatMap(List::stream).toList();
            if (ready.isEmpty()) {
                return;
            }
            List<SentEntry> entries = ready.stream().map(Ready::entry).toList();
            List<ResourceText> texts = ready.stream().map(Ready::text).toList();
            try {
                boolean all = entries.size() == load.entries().size();
                counts = counts.plus(transaction.execute(status -> write(entries, texts, all)));
            } catch (Failing e) {
                if (groups.size() == 1) {
                    fault(e.entry, e.fault());
                    entries.stream().filter(entry -> entry != e.entry).forEach(entry -> fault(entry, e.beside()));
                } else {
                    int half = groups.size() / 2;
                    writeEach(groups.subList(0, half));
                    writeEach(groups.subList(half, groups.size()));
                }
            }
        }

        /** An entry as the record takes it; null when it is not what R4 says, and then it is refused. */
        private @Nullable ResourceText read(SentEntry entry) {
            try {
                ResourceText resource = ResourceText.parse(settled.text(entry));
                List<Flaw> flaws = ResourceCheck.flaws(resource);
                flaws.forEach(f -> refuse(entry, f.expression(), f.sentence()));
                return flaws.isEmpty() ? resource : null;
            } catch (UnreadableResource e) {
                refuse(entry, "", String.valueOf(e.getMessage()));
            } catch (JacksonException e) {
                refuse(entry, "", Unreadable.sentence(e, "file"));
            }
            return null;
        }

        private Counts write(List<SentEntry> entries, List<ResourceText> texts, boolean all) {
            List<Change> changes = new ArrayList<>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                changes.add(Change.put(texts.get(i), settled.id(entries.get(i))));
            }
            try {
                return Counts.of(record.write(receipt(entries, all), changes));
            } catch (WriteRefused e) {
                throw new Failing(entries.get(e.index()), e);
            }
        }

        /** What arrived: the whole text if all of it is written at once, else the entries as they stand in it. */
        private Receipt receipt(List<SentEntry> entries, boolean all) {
            if (all && load.source() instanceof Source.Held held) {
                String type = load.lines() ? "application/fhir+ndjson" : "application/fhir+json";
                return new Receipt(sender.viewer(), type, held.text());
            }
            var lines = new ByteArrayOutputStream();
            for (SentEntry entry : entries) {
                byte[] text = load.text(entry);
                lines.write(text, 0, text.length);
                lines.write('\n');
            }
            return new Receipt(sender.viewer(), "application/fhir+ndjson", lines.toByteArray());
        }

        private void fault(SentEntry entry, Fault fault) {
            if (fault.later() && !last) {
                later.add(entry);
            } else {
                refuse(entry, fault.expression(), fault.sentence());
            }
        }

        private void refuse(SentEntry entry, String expression, String sentence) {
            refused.add(
                    new RefusedEntry(load.file().toString(), load.place(entry), entry.type(), expression, sentence));
        }
    }

    /** An entry that was read and is what R4 says. */
    private record Ready(SentEntry entry, ResourceText text) {}

    /** An entry the record refused. */
    private static final class Failing extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SentEntry entry;
        private final transient WriteRefused refusal;

        Failing(SentEntry entry, WriteRefused refusal) {
            super(null, refusal, false, false);
            this.entry = entry;
            this.refusal = refusal;
        }

        Fault fault() {
            return new Fault(
                    refusal.expression(),
                    String.valueOf(refusal.getMessage()),
                    refusal.reason() == WriteRefused.Reason.DANGLING);
        }

        /** What is said of entries that refer to it in a circle. */
        Fault beside() {
            return new Fault(
                    "",
                    "It and an entry that is refused refer to one another.",
                    refusal.reason() == WriteRefused.Reason.DANGLING);
        }
    }
}

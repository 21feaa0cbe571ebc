package oneplace.record.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.exchange.bundle.Leads;
import oneplace.record.exchange.bundle.Ordering;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import org.jspecify.annotations.Nullable;

/** Which resource each entry of a load becomes, and where its references lead; decided before anything is written. */
final class Settled {

    private static final Pattern CONDITION = Pattern.compile("([A-Z][A-Za-z]*)\\?(.+)");

    private final Load load;
    private final Sender sender;
    private final Lookups lookups;
    private final Leads leads = new Leads();
    private final Map<Integer, ResourceId> ids = new HashMap<>();
    private final List<SentEntry> toWrite = new ArrayList<>();
    private final Map<SentEntry, Fault> faults = new HashMap<>();
    private int found;

    /**
     * Why an entry cannot be written.
     *
     * @param later whether it may be possible once more is there
     */
    record Fault(String expression, String sentence, boolean later) {}

    private Settled(Load load, Sender sender, Lookups lookups) {
        this.load = load;
        this.sender = sender;
        this.lookups = lookups;
    }

    static Settled of(Load load, Sender sender, Lookups lookups) {
        Settled settled = new Settled(load, sender, lookups);
        load.entries().forEach(settled::settle);
        List.copyOf(settled.toWrite).forEach(settled::settleReferences);
        return settled;
    }

    /** Entries whose condition found what is there already. */
    int found() {
        return found;
    }

    /** What cannot be written, and why. */
    Map<SentEntry, Fault> faults() {
        return faults;
    }

    /** What can be written, in groups: each after what it refers to. */
    List<List<SentEntry>> groups() {
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < toWrite.size(); i++) {
            position.put(id(toWrite.get(i)).reference(), i);
        }
        Function<String, @Nullable Integer> lead = reference -> {
            String to = leads.to(reference);
            return position.get(to == null ? reference : to);
        };
        return Ordering.groups(toWrite, lead);
    }

    ResourceId id(SentEntry entry) {
        return java.util.Objects.requireNonNull(ids.get(entry.index()));
    }

    /** The text of an entry with its references led. */
    byte[] text(SentEntry entry) {
        return leads.follow(load.text(entry));
    }

    private void settle(SentEntry entry) {
        if (!entry.hasResource()) {
            faults.put(entry, new Fault("", "The entry holds no resource to import.", false));
        } else if (!ResourceTypes.has(entry.type())) {
            faults.put(entry, new Fault("resourceType", "The resource names no type of FHIR R4.", false));
        } else if (entry.type().equals("AuditEvent")) {
            faults.put(
                    entry, new Fault("resourceType", "AuditEvents are the log of this place: none are taken.", false));
        } else {
            String condition =
                    entry.request().map(SentEntry.Request::ifNoneExist).orElse("");
            if (condition.isEmpty()) {
                write(entry);
            } else {
                settleCondition(entry, condition);
            }
        }
    }

    private void settleCondition(SentEntry entry, String condition) {
        switch (lookups.find(sender.viewer(), entry.type(), condition)) {
            case Lookups.Answer.One(ResourceId id) -> {
                leads.lead(entry, id);
                found++;
            }
            case Lookups.Answer.None() -> write(entry);
            case Lookups.Answer.Unusable(String sentence) -> faults.put(entry, new Fault("", sentence, false));
        }
    }

    private void write(SentEntry entry) {
        byte[] text = entry.id().isEmpty() ? load.text(entry) : new byte[0];
        ResourceId id = sender.naming().of(entry, text);
        if (!ResourceId.isId(id.id()) || !id.type().equals(entry.type())) {
            faults.put(entry, new Fault("", "The entry is put under an address that is not its resource's.", false));
            return;
        }
        ids.put(entry.index(), id);
        leads.lead(entry, id);
        toWrite.add(entry);
    }

    /** References to what is not in the load. Whoever puts a resource under an id of their choice means ids as they are. */
    private void settleReferences(SentEntry entry) {
        boolean asTheyAre = Naming.put(entry).isPresent();
        for (String reference : entry.references()) {
            if (leads.knows(reference)) {
                continue;
            }
            Matcher condition = CONDITION.matcher(reference);
            if (condition.matches()) {
                settleCondition(entry, reference, condition.group(1), condition.group(2));
            } else if (!asTheyAre) {
                sender.naming().referred(reference).ifPresent(id -> leads.lead(reference, id));
            }
        }
    }

    private void settleCondition(SentEntry entry, String reference, String type, String condition) {
        switch (lookups.find(sender.viewer(), type, condition)) {
            case Lookups.Answer.One(ResourceId id) -> leads.lead(reference, id);
            case Lookups.Answer.None() ->
                fail(entry, "A conditional reference leads to nothing that is known here.", true);
            case Lookups.Answer.Unusable(String sentence) -> fail(entry, sentence, false);
        }
    }

    private void fail(SentEntry entry, String sentence, boolean later) {
        faults.putIfAbsent(entry, new Fault("", sentence, later));
        toWrite.remove(entry);
    }
}

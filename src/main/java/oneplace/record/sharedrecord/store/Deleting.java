package oneplace.record.sharedrecord.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.Removal;
import oneplace.record.sharedrecord.Removed;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.WriteRefused.Reason;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.record.sharedrecord.store.Draft.Standing;
import oneplace.trust.access.Relationships;
import org.springframework.stereotype.Component;

/**
 * Deletes by adding: after the last version stands one that says the resource was deleted. Whoever may change an entry may
 * delete it. A Patient stays while the record holds entries about the person; without any, only the resource goes, and the
 * index of people keeps the person.
 */
@Component
final class Deleting {

    private final RecordTables tables;
    private final Reading reading;
    private final Seeing seeing;
    private final Relationships relationships;
    private final Hearing hearing;
    private final Clock clock;

    Deleting(
            RecordTables tables,
            Reading reading,
            Seeing seeing,
            Relationships relationships,
            Hearing hearing,
            Clock clock) {
        this.reading = reading;
        this.seeing = seeing;
        this.tables = tables;
        this.relationships = relationships;
        this.hearing = hearing;
        this.clock = clock;
    }

    /**
     * What was deleted, and what became of each removal.
     *
     * @param buried the last versions that had something in them
     */
    record Done(List<Removed> removed, List<Standing> buried) {}

    Done delete(Receipt receipt, List<Removal> removals) {
        Map<Long, Standing> standing = tables.lock(removals.stream()
                .mapToLong(r -> key(r.id()))
                .sorted()
                .distinct()
                .toArray());
        Rights rights = Rights.of(receipt.from(), relationships, reading, seeing.now(receipt.from()), standing);
        List<Removed> removed = new ArrayList<>();
        List<Standing> buried = new ArrayList<>();
        for (int i = 0; i < removals.size(); i++) {
            Removal removal = removals.get(i);
            Standing last = standing.remove(key(removal.id()));
            if (last == null || !last.id().equals(removal.id().id()) || !rights.sees(last)) {
                removed.add(absent(i, removal));
                continue;
            }
            check(i, removal, last, rights);
            hearing.beforeRemoval(i, receipt, removal.id());
            buried.add(last);
            removed.add(new Removed(removal.id(), last.version() + 1));
        }
        if (!buried.isEmpty()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            tables.bury(buried.stream().mapToLong(Standing::key).toArray(), tables.receive(receipt, now), now);
            checkPatients(removals, removed, buried);
        }
        return new Done(removed, buried);
    }

    private static long key(ResourceId id) {
        return Tokens.key(id.type(), id.id());
    }

    private static Removed absent(int index, Removal removal) {
        if (removal.ifVersion().isPresent()) {
            throw new WriteRefused(
                    index,
                    Reason.CONFLICT,
                    "",
                    "There is no version " + removal.ifVersion().getAsInt() + " here.");
        }
        return new Removed(removal.id(), 0);
    }

    private static void check(int index, Removal removal, Standing last, Rights rights) {
        if (removal.ifVersion().isPresent()) {
            Rights.checkVersion(index, removal.ifVersion().getAsInt(), last);
        }
        if (!rights.owns(last)) {
            throw new WriteRefused(index, Reason.RULE, "", "Only the organisation that wrote an entry deletes it.");
        }
    }

    /** Asked when all the set deletes is gone, since it may hold a Patient with all that is about the person. */
    private void checkPatients(List<Removal> removals, List<Removed> removed, List<Standing> buried) {
        for (int i = 0; i < removals.size(); i++) {
            ResourceId id = removals.get(i).id();
            if (id.type().equals("Patient") && removed.get(i).version() > 0) {
                Standing patient = buried.stream()
                        .filter(b -> b.key() == key(id))
                        .findFirst()
                        .orElseThrow();
                if (tables.entries(patient.person())) {
                    throw new WriteRefused(
                            i,
                            Reason.RULE,
                            "",
                            "The record holds entries about this person; a Patient is deleted when there are none.");
                }
            }
        }
    }
}

package oneplace.record.exchange.bulk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Exports;
import oneplace.record.sharedrecord.Extent;
import oneplace.trust.access.Viewer;

/** One pass over the people of an export. */
final class ExportRun {

    private static final String TOLD = "bulk export";
    private static final Set<Purpose> OWN_CARE = Set.of(Purpose.DIRECT_CARE, Purpose.SAFEGUARDING);

    private final Exports exports;
    private final Viewer viewer;
    private final ExportAsked asked;
    private final Extent extent;
    private final Instant asOf;
    private final Filtering filtering;
    private final ClearedNumbers cleared;
    private final LongPredicate optedOut;

    ExportRun(
            Exports exports,
            Viewer viewer,
            ExportAsked asked,
            Instant asOf,
            ClearedNumbers cleared,
            LongPredicate optedOut) {
        this.exports = exports;
        this.viewer = viewer;
        this.asked = asked;
        this.asOf = asOf;
        this.cleared = cleared;
        this.optedOut = optedOut;
        this.filtering = Filtering.of(asked.filters(), asOf);
        this.extent = new Extent(
                new HashSet<>(asked.types()),
                asked.since().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(asked.since())),
                Optional.empty(),
                Optional.empty());
    }

    void into(ExportFolder files, IntConsumer progress) {
        long[] people = people();
        for (int i = 0; i < people.length; i++) {
            if (i % 100 == 0) {
                progress.accept((int) (100L * i / people.length));
            }
            if (mayBeIn(people[i])) {
                exports.ofPerson(viewer, people[i], extent, TOLD, entry -> add(files, entry));
            }
        }
        if (asked.level().equals("system")) {
            exports.ofNobody(viewer, extent, TOLD, entry -> add(files, entry));
        }
    }

    /** Entries of another type than asked for, written later, or that no filter lets through are left out. */
    private void add(ExportFolder files, Entry entry) {
        if (!entry.updated().isAfter(asOf) && filtering.passes(entry)) {
            files.add(entry);
        }
    }

    private long[] people() {
        return asked.level().equals("group") || !asked.patients().isEmpty()
                ? asked.patients().stream()
                        .flatMap(id -> exports.person(viewer, new PersonId(UUID.fromString(id))).stream())
                        .mapToLong(Long::longValue)
                        .distinct()
                        .sorted()
                        .toArray()
                : exports.people(viewer);
    }

    /** Opt-outs, the national one and those told here, have no say in a person's own care, and every say beyond it. */
    private boolean mayBeIn(long person) {
        return OWN_CARE.contains(viewer.purpose())
                || !cleared.none() && cleared.holds(exports.nhsNumber(person)) && !optedOut.test(person);
    }
}

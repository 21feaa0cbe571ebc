package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Extent;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchKind;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.stereotype.Component;

/**
 * Compartments (FHIR R4, <em>CompartmentDefinition</em>): all of a person, or all about one encounter, a page at a time by
 * type, clinical date and key, and with each page what it refers to outside: practitioners, organisations, medications.
 */
@Component
final class Everything {

    /** Types that stand in nobody's record, and may be referred to from one. */
    private static final Set<String> OUTSIDE = Set.of(
            "ActivityDefinition",
            "Binary",
            "Device",
            "DeviceDefinition",
            "Endpoint",
            "HealthcareService",
            "Library",
            "Location",
            "Measure",
            "Medication",
            "MedicationKnowledge",
            "ObservationDefinition",
            "Organization",
            "OrganizationAffiliation",
            "PlanDefinition",
            "Practitioner",
            "PractitionerRole",
            "Questionnaire",
            "ResearchStudy",
            "SpecimenDefinition",
            "Substance");

    /** A role leads on to a practitioner and an organisation, and that to the one it is part of. */
    private static final int ROUNDS = 3;

    /** Types that say what is, not when: a period of care does not leave them out. */
    private static final List<String> DATELESS =
            List.of("Patient", "Device", "RelatedPerson", "Person", "Group", "BodyStructure", "Linkage");

    /** Before and after every clinical date, within what the tables can hold. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Reading reading;

    Everything(Reading reading) {
        this.reading = reading;
    }

    Page ofPerson(Sight sight, long person, Extent extent, int count, Optional<String> after) {
        List<Entry> found = page(sight, person, extent, inner -> {}, count, after);
        return whole(sight, found, entry -> true, extent, count, OUTSIDE::contains, 0);
    }

    /** The same without what it refers to: for an export, which gives that once. */
    Page pageOfPerson(Sight sight, long person, Extent extent, int count, Optional<String> after) {
        return cut(page(sight, person, extent, inner -> {}, count, after), count);
    }

    /** What stands in nobody's record. */
    Page pageOfNobody(Sight sight, Extent extent, int count, Optional<String> after) {
        return cut(reading.ofNobody(sight, inner -> stretch(inner, extent, count, after)), count);
    }

    private static Page cut(List<Entry> found, int count) {
        List<Entry> page = found.subList(0, Math.min(count, found.size()));
        return new Page(page, List.of(), Optional.empty(), next(page, found.size() > count));
    }

    private static Optional<String> next(List<Entry> rows, boolean more) {
        return more ? Optional.of(Cursor.after(rows.getLast()).toString()) : Optional.empty();
    }

    Page ofEncounter(Sight sight, Entry encounter, Extent extent, int count, Optional<String> after) {
        long[] tokens = tokens(new Target("Encounter", encounter.id().id()));
        List<Entry> found = page(
                sight,
                encounter.person(),
                extent,
                inner -> inner.add("and (r.key = ? or r.toks && ?::bigint[])", encounter.key(), tokens),
                count,
                after);
        return whole(
                sight,
                found,
                entry -> entry.key() == encounter.key() || Mentioned.mentions(entry.body(), encounter.id()),
                extent,
                count,
                type -> true,
                encounter.person());
    }

    /** Every token an entry can have because it refers to a target; one that no entry is sure of, for the crowded. */
    private static long[] tokens(Target target) {
        return LongStream.concat(
                        LongStream.of(Tokens.OVERFLOW),
                        Holder.LEADING_TO_ENCOUNTERS.stream().flatMapToLong(p -> LongStream.of(p.tokensOf(target))))
                .distinct()
                .toArray();
    }

    /** Compiled when first asked for. */
    private static final class Holder {
        static final List<SearchParameter> LEADING_TO_ENCOUNTERS = ResourceTypes.all().stream()
                .flatMap(type -> SearchCatalogue.r4().of(type).stream())
                .filter(p -> p.kind() == SearchKind.REFERENCE && !p.canonical())
                .filter(p -> p.targets().isEmpty() || p.targets().contains("Encounter"))
                .toList();
    }

    private List<Entry> page(
            Sight sight, long person, Extent extent, Consumer<Sql> among, int count, Optional<String> after) {
        return reading.ofPerson(
                sight,
                person,
                inner -> {
                    among.accept(inner);
                    stretch(inner, extent, count, after);
                },
                "order by r.type, r.at, r.key");
    }

    /** Narrows rows {@code r} to a page and one row more. */
    static void stretch(Sql sql, Extent extent, int count, Optional<String> after) {
        Cursor place = Cursor.parse(after);
        restrict(sql, extent);
        sql.add(
                "and (r.type, r.at, r.key) > (?::smallint, ?::timestamptz, ?::bigint)"
                        + " order by r.type, r.at, r.key limit ?",
                place.type(),
                place.at(),
                place.key(),
                count + 1);
    }

    private static void restrict(Sql sql, Extent extent) {
        if (!extent.types().isEmpty()) {
            sql.add("and r.type = any(?::smallint[])", (Object) numbers(extent.types().stream()));
        }
        extent.since().ifPresent(since -> sql.add("and r.updated >= ?", since));
        if (extent.from().isPresent() || extent.until().isPresent()) {
            sql.add(
                    "and (r.type = any(?::smallint[]) or r.at >= ? and r.at < ?)",
                    numbers(DATELESS.stream()),
                    extent.from().orElse(FIRST),
                    extent.until().orElse(LAST));
        }
    }

    private static Short[] numbers(Stream<String> types) {
        return types.flatMap(type -> ResourceTypes.number(type).stream())
                .map(Integer::shortValue)
                .toArray(Short[]::new);
    }

    /** One row more than a page says that there is another; places are of rows, also of those that do not belong. */
    private Page whole(
            Sight sight,
            List<Entry> found,
            Predicate<Entry> belongs,
            Extent extent,
            int count,
            Predicate<String> wanted,
            long person) {
        List<Entry> rows = found.subList(0, Math.min(count, found.size()));
        List<Entry> page = rows.stream().filter(belongs).toList();
        Optional<String> next = next(rows, found.size() > count);
        return new Page(page, beside(sight, page, extent, wanted, person), Optional.empty(), next);
    }

    private List<Entry> beside(Sight sight, List<Entry> page, Extent extent, Predicate<String> wanted, long person) {
        Set<ResourceId> told = new HashSet<>();
        Set<Long> sent = new HashSet<>();
        page.forEach(entry -> sent.add(entry.key()));
        List<Entry> beside = new ArrayList<>();
        List<Entry> from = page;
        for (int round = 0; round < ROUNDS && !from.isEmpty(); round++) {
            Set<Long> keys = new HashSet<>();
            from.forEach(entry -> Mentioned.in(entry.body(), wanted, id -> {
                if (told.add(id)) {
                    long key = Tokens.key(id.type(), id.id());
                    if (sent.add(key)) {
                        keys.add(key);
                    }
                }
            }));
            from = keys.isEmpty() ? List.of() : ours(sight, keys, person);
            from.stream()
                    .filter(entry -> extent.holds(entry.id().type(), entry.updated()))
                    .forEach(beside::add);
        }
        return beside;
    }

    private List<Entry> ours(Sight sight, Set<Long> keys, long person) {
        return reading.several(sight, keys.stream().mapToLong(Long::longValue).toArray()).stream()
                .filter(entry -> entry.person() == 0 || entry.person() == person)
                .toList();
    }
}

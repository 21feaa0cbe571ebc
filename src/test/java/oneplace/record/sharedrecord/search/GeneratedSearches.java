package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oneplace.examples.RecordOffice;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.trust.access.Viewer;
import org.hl7.fhir.r4.model.Resource;

/**
 * Carries out generated searches as a viewer, page by page, and tells where an answer differs from that of a plain scan of
 * what the viewer may see: in what is found, in its order, in the total, or in what is sent along.
 */
final class GeneratedSearches {

    private final RecordOffice office;
    private final PlainValues values;
    private final PlainScan scan;
    private final Questions questions;
    private final String tag;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Resource> visible = new TreeMap<>();
    private int finding;

    /**
     * @param all what is asked about, hidden or not
     * @param visible what the viewer may see of it
     * @param tag of all but the Patients, which the index of people writes
     */
    GeneratedSearches(
            RecordOffice office,
            PlainValues values,
            Collection<Resource> all,
            Collection<Resource> visible,
            String tag,
            long seed) {
        this.office = office;
        this.values = values;
        this.tag = tag;
        this.scan = new PlainScan(values, List.copyOf(visible));
        this.questions = new Questions(seed, values, List.copyOf(all));
        all.forEach(r -> known.add(PlainScan.reference(r)));
        visible.forEach(r -> this.visible.put(PlainScan.reference(r), r));
    }

    /** How many searches found something. */
    int finding() {
        return finding;
    }

    /** One more search; empty when its answer is right. */
    String next(Viewer viewer, boolean mayBeUntagged) {
        String type = questions.type();
        List<Questions.Condition> conditions = new ArrayList<>();
        for (int n = questions.random().nextInt(3); n >= 0; n--) {
            conditions.add(questions.condition(type));
        }
        boolean tagged =
                !type.equals("Patient") && (!mayBeUntagged || questions.random().nextInt(3) > 0);
        Set<String> expected = scan.ofType(type)
                .filter(r -> conditions.stream().allMatch(c -> scan.holds(r, c.name(), c.value())))
                .map(PlainScan::reference)
                .collect(Collectors.toCollection(TreeSet::new));
        finding += expected.isEmpty() ? 0 : 1;
        List<String> sort = new ArrayList<>();
        for (int n = questions.random().nextInt(3); n > 0; n--) {
            sort.add(questions.sortKey(type));
        }
        Optional<Questions.Condition> include =
                questions.random().nextInt(4) == 0 ? questions.include(type) : Optional.empty();
        String asked = type + "?" + (tagged ? "_tag=" + tag + "&" : "")
                + conditions.stream().map(Questions.Condition::toString).collect(Collectors.joining("&"))
                + (sort.isEmpty() ? "" : "&_sort=" + String.join(",", sort))
                + include.map(i -> "&" + i).orElse("")
                + "&_total=accurate&_count=" + (10 + questions.random().nextInt(40));
        try {
            return compare(viewer, asked, expected, sort, include, tagged);
        } catch (RuntimeException | AssertionError e) {
            return asked + "\n  " + e;
        }
    }

    private String compare(
            Viewer viewer,
            String asked,
            Set<String> expected,
            List<String> sort,
            Optional<Questions.Condition> include,
            boolean tagged) {
        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = office.search(viewer, asked, after);
            List<String> matches = ours(page.matches());
            if (!new HashSet<>(visible.keySet()).containsAll(matches)) {
                return asked + "\n  shows what is hidden";
            }
            if (include.isPresent() && !included(page, matches, include.get())) {
                return asked + "\n  sends along " + ours(page.included());
            }
            if (tagged && page.total().orElse(-1L) != expected.size()) {
                return asked + "\n  total " + page.total() + " instead of " + expected.size();
            }
            found.addAll(matches);
            after = page.next();
        } while (after.isPresent());
        if (!new TreeSet<>(found).equals(expected) || found.size() != expected.size()) {
            return asked + "\n  more than expected: " + less(found, expected) + "\n  missing: " + less(expected, found);
        }
        return order(found, sort).map(told -> asked + "\n  " + told).orElse("");
    }

    /** Of our own slice: others' entries that no tag keeps out are passed over. */
    private List<String> ours(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.id().reference())
                .filter(known::contains)
                .toList();
    }

    private boolean included(Page page, List<String> matches, Questions.Condition include) {
        List<Resource> resources = matches.stream().map(visible::get).toList();
        String[] reverse = include.value().split(":");
        Set<String> expected = new TreeSet<>(
                include.name().equals("_include")
                        ? scan.referredTo(resources)
                        : scan.referringTo(resources, reverse[0], reverse[1]));
        matches.forEach(expected::remove);
        List<String> sent = ours(page.included());
        return new TreeSet<>(sent).equals(expected) && sent.size() == expected.size();
    }

    private static List<String> less(Iterable<String> some, Iterable<String> others) {
        List<String> rest = new ArrayList<>();
        some.forEach(rest::add);
        others.forEach(rest::remove);
        return rest.subList(0, Math.min(3, rest.size()));
    }

    private Optional<String> order(List<String> found, List<String> sort) {
        PlainOrder order = new PlainOrder(values, sort);
        for (int i = 1; i < found.size(); i++) {
            Resource before = Objects.requireNonNull(visible.get(found.get(i - 1)));
            if (order.compare(before, Objects.requireNonNull(visible.get(found.get(i)))) > 0) {
                return Optional.of("out of order: " + found.get(i - 1) + ", " + found.get(i));
            }
        }
        return Optional.empty();
    }
}

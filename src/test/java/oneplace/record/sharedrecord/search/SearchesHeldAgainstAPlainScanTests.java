package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Viewer;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Generated searches of the demonstration people's entries and of arbitrary resources of every type: every parameter,
 * modifier and prefix, alternatives, chains, {@code _has}, sorting and paging, as two viewers. Each must find what a plain
 * scan finds that evaluates R4's published expressions with the reference FHIRPath engine.
 *
 * <p>{@code -Doneplace.searches=20000 -Doneplace.searches.seed=7} asks more, and others.
 */
@WithPlace
class SearchesHeldAgainstAPlainScanTests {

    private static final int SEARCHES = Integer.getInteger("oneplace.searches", 1_000);
    private static final long SEED = Long.getLong("oneplace.searches.seed", 20_261_122);

    private final RecordOffice office;
    private final PlainValues values = new PlainValues();
    private final SliceOfTheRecord slice;
    private final PlainScan scan;
    private final Questions questions;
    private final Map<String, Resource> byReference = new TreeMap<>();

    @Autowired
    SearchesHeldAgainstAPlainScanTests(RecordOffice office, SharedRecord record) throws IOException {
        this.office = office;
        this.slice = new SliceOfTheRecord(office, record, SEED);
        this.scan = new PlainScan(values, slice.resources());
        this.questions = new Questions(SEED, values, slice.resources());
        slice.resources().forEach(r -> byReference.put(PlainScan.reference(r), r));
    }

    @Test
    void findTheSameInTheSameOrder() {
        assertThat(slice.resources()).hasSizeGreaterThan(800);
        assertThat(slice.refused()).as("resources refused").isLessThan(60);
        Viewer exchange = slice.exchange();
        Viewer nurse = slice.nurse();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            String type = questions.type();
            List<Questions.Condition> conditions = new ArrayList<>();
            for (int n = questions.random().nextInt(3); n >= 0; n--) {
                conditions.add(questions.condition(type));
            }
            // the index of people writes Patients, without our tag
            boolean tagged = !type.equals("Patient") && questions.random().nextInt(3) > 0;
            String query = type + "?" + (tagged ? "_tag=" + slice.tag + "&" : "") + joined(conditions);
            Set<String> expected = scan.ofType(type)
                    .filter(r -> conditions.stream().allMatch(c -> scan.holds(r, c.name(), c.value())))
                    .map(PlainScan::reference)
                    .collect(Collectors.toCollection(TreeSet::new));
            found += expected.isEmpty() ? 0 : 1;
            String told = compare(tagged && i % 2 == 0 ? exchange : nurse, type, query, expected, tagged);
            if (!told.isEmpty()) {
                wrong.add(told);
            }
        }
        assertThat(wrong).as("seed %d, %d searches", SEED, SEARCHES).isEmpty();
        assertThat(found).as("searches that find something").isGreaterThan(SEARCHES / 2);
    }

    private static String joined(List<Questions.Condition> conditions) {
        return conditions.stream().map(Questions.Condition::toString).collect(Collectors.joining("&"));
    }

    private String compare(Viewer viewer, String type, String query, Set<String> expected, boolean tagged) {
        List<String> sort = new ArrayList<>();
        for (int n = questions.random().nextInt(3); n > 0; n--) {
            sort.add(questions.sortKey(type));
        }
        String asked = query + (sort.isEmpty() ? "" : "&_sort=" + String.join(",", sort)) + "&_total=accurate&_count="
                + (10 + questions.random().nextInt(40));
        try {
            List<String> all = new ArrayList<>();
            Optional<String> after = Optional.empty();
            long total = -1;
            do {
                Page page = office.search(viewer, asked, after);
                page.matches().stream().map(Entry::id).forEach(id -> all.add(id.reference()));
                total = page.total().orElse(-1L);
                after = page.next();
            } while (after.isPresent());
            long counted = total;
            List<String> ours =
                    all.stream().filter(id -> byReference.containsKey(id)).toList();
            if (!new TreeSet<>(ours).equals(expected) || ours.size() != expected.size()) {
                return asked + "\n  more than expected: " + less(ours, expected) + "\n  missing: "
                        + less(expected, ours);
            }
            if (tagged && counted != expected.size()) {
                return asked + "\n  total " + counted + " instead of " + expected.size();
            }
            return order(ours, sort).map(told -> asked + "\n  " + told).orElse("");
        } catch (RuntimeException | AssertionError e) {
            return asked + "\n  " + e;
        }
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
            Resource before = byReference.get(found.get(i - 1));
            Resource after = byReference.get(found.get(i));
            if (before != null && after != null && order.compare(before, after) > 0) {
                return Optional.of("out of order: " + found.get(i - 1) + ", " + found.get(i));
            }
        }
        return Optional.empty();
    }
}

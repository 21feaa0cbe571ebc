package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SortKey;
import oneplace.record.sharedrecord.store.Wanted.Order;
import oneplace.trust.access.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out searches: finds candidates in stretches through the index, decides on the entry itself where the index
 * cannot, and pages by place, so that nothing is kept between two pages and each is decided anew.
 */
@Component
final class Searching {

    private static final int USUAL_COUNT = 50;
    private static final int MOST_COUNT = 1_000;
    /** More candidates than this are not read one by one: the question is too wide. */
    private static final int MOST_READ = 200_000;
    /** More matches than this are not sorted by something the tables are not in order of. */
    private static final int MOST_SORTED = 20_000;

    private final JdbcTemplate jdbc;
    private final Resolving resolving;
    private final Including including;

    Searching(JdbcTemplate jdbc, Resolving resolving, Including including) {
        this.jdbc = jdbc;
        this.resolving = resolving;
        this.including = including;
    }

    Page page(Sight sight, SearchQuery query, Optional<String> after) {
        SearchControls controls = query.controls();
        Wanted wanted = resolving.wanted(sight, query.type(), query.clauses());
        boolean countOnly = controls.summary() == SearchControls.Summary.COUNT;
        Optional<Long> total = countOnly || controls.total() == SearchControls.Total.ACCURATE
                ? Optional.of(total(sight, wanted))
                : Optional.empty();
        int count = countOnly ? 0 : Math.min(controls.count().orElse(USUAL_COUNT), MOST_COUNT);
        if (count == 0) {
            return new Page(List.of(), List.of(), total.or(() -> Optional.of(total(sight, wanted))), Optional.empty());
        }
        List<SortKey> sort = controls.sort();
        Matches matches = sort.isEmpty() || byDate(sort)
                ? inOrder(sight, wanted, !sort.isEmpty() && !sort.getFirst().descending(), count, after)
                : sorted(sight, wanted, sort, count, after);
        List<Entry> included = including.beside(sight, matches.entries(), controls);
        return new Page(matches.entries(), included, total, matches.next());
    }

    /** The tables are in order of the clinical date. */
    private static boolean byDate(List<SortKey> sort) {
        return sort.size() == 1 && sort.getFirst().parameter().clinicalDate();
    }

    private record Matches(List<Entry> entries, Optional<String> next) {}

    private Matches inOrder(Sight sight, Wanted wanted, boolean ascending, int count, Optional<String> after) {
        List<Entry> found = new ArrayList<>();
        Optional<Cursor> place = after.map(text -> Cursor.parse(Optional.of(text)));
        int stretch = wanted.mustRead() ? Math.max(4 * count, 200) : count + 1;
        int read = 0;
        while (found.size() <= count) {
            List<Candidate> candidates = wanted.candidates(sight, new Order(!ascending, place, stretch))
                    .query(jdbc, Searching::candidate);
            candidates.stream()
                    .filter(c -> c.matches(wanted))
                    .map(Candidate::entry)
                    .forEach(found::add);
            read += candidates.size();
            if (candidates.size() < stretch) {
                break;
            }
            if (read > MOST_READ) {
                throw tooWide();
            }
            place = Optional.of(Cursor.after(candidates.getLast().entry()));
            stretch = Math.min(2 * stretch, 5_000);
        }
        List<Entry> page = List.copyOf(found.subList(0, Math.min(count, found.size())));
        return new Matches(
                page,
                found.size() > count ? Optional.of(Cursor.after(page.getLast()).toString()) : Optional.empty());
    }

    private static SearchTooWide tooWide() {
        return new SearchTooWide(
                "", "The search would read more than " + MOST_READ + " entries; add a person, a code or a date to it.");
    }

    /** Sorted by something the tables are not in order of: all matches are read, and the page cut out of them. */
    private Matches sorted(Sight sight, Wanted wanted, List<SortKey> sort, int count, Optional<String> after) {
        Matches all = inOrder(sight, wanted, false, MOST_SORTED, Optional.empty());
        if (all.next().isPresent()) {
            throw new SearchTooWide(
                    "_sort", "More than " + MOST_SORTED + " entries match, too many to sort so; narrow the search.");
        }
        int from = after.map(Integer::parseInt).orElse(0);
        List<Entry> entries = all.entries().stream()
                .map(entry -> new Keyed(entry, keys(entry, sort)))
                .sorted(order(sort))
                .map(Keyed::entry)
                .toList();
        int to = Math.min(from + count, entries.size());
        return new Matches(
                entries.subList(Math.min(from, to), to),
                to < entries.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private record Keyed(Entry entry, List<@Nullable String> keys) {}

    private static List<@Nullable String> keys(Entry entry, List<SortKey> sort) {
        ObjectNode tree = ResourceText.parse(entry.body()).tree();
        List<@Nullable String> keys = new ArrayList<>();
        sort.forEach(key -> keys.add(key.of(tree)));
        return keys;
    }

    private static Comparator<Keyed> order(List<SortKey> sort) {
        Comparator<Keyed> order = (a, b) -> 0;
        for (int i = 0; i < sort.size(); i++) {
            int key = i;
            Comparator<String> way = sort.get(i).descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            Comparator<@Nullable String> missingLast = Comparator.nullsLast(way);
            order = order.thenComparing(
                    (a, b) -> missingLast.compare(a.keys().get(key), b.keys().get(key)));
        }
        return order.thenComparing(k -> k.entry().key());
    }

    private long total(Sight sight, Wanted wanted) {
        if (!wanted.mustRead()) {
            long[] counted = wanted.count(sight)
                    .query(jdbc, (row, i) -> new long[] {row.getLong("decided"), row.getLong("open")})
                    .getFirst();
            if (counted[1] == 0) {
                return counted[0];
            }
        }
        long total = 0;
        Optional<Cursor> place = Optional.empty();
        int read = 0;
        while (true) {
            List<Candidate> candidates =
                    wanted.candidates(sight, new Order(true, place, 5_000)).query(jdbc, Searching::candidate);
            total += candidates.stream().filter(c -> c.matches(wanted)).count();
            read += candidates.size();
            if (candidates.size() < 5_000) {
                return total;
            }
            if (read > MOST_READ) {
                throw tooWide();
            }
            place = Optional.of(Cursor.after(candidates.getLast().entry()));
        }
    }

    /**
     * A row the index led to.
     *
     * @param decide whether only the entry itself can say: it has more tokens than the index keeps, or parts of it are
     *     closed, so that what is hidden must not be found either
     */
    private record Candidate(Entry entry, boolean decide) {

        boolean matches(Wanted wanted) {
            return !(decide || wanted.mustRead())
                    || wanted.matches(ResourceText.parse(entry.body()).tree());
        }
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        Entry entry = Row.entry(row, index);
        boolean closed = row.getInt("flag") > 0 && entry.id().type().equals("Patient");
        return new Candidate(entry, closed || row.getBoolean("crowded"));
    }

    /** Every match, for a chain: bounded, since a chain that leads everywhere narrows nothing. */
    List<Entry> all(Sight sight, Wanted wanted, String parameter, int most) {
        Matches matches = inOrder(sight, wanted, false, most, Optional.empty());
        if (matches.next().isPresent()) {
            throw new SearchTooWide(
                    parameter, "More than " + most + " resources fit the inner condition; make it narrower.");
        }
        return matches.entries();
    }
}

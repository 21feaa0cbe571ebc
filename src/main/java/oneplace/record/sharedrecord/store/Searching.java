package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Sight;
import org.springframework.stereotype.Component;

/**
 * Carries out searches and pages by place, so that nothing is kept between two pages and each is decided anew.
 */
@Component
final class Searching {

    private static final int USUAL_COUNT = 50;
    private static final int MOST_COUNT = 1_000;

    private final Matching matching;
    private final Resolving resolving;
    private final Including including;

    Searching(Matching matching, Resolving resolving, Including including) {
        this.matching = matching;
        this.resolving = resolving;
        this.including = including;
    }

    Page page(Sight sight, SearchQuery query, Optional<String> after) {
        SearchControls controls = query.controls();
        Wanted wanted = resolving.wanted(sight, query.type(), query.clauses());
        boolean countOnly = controls.summary() == SearchControls.Summary.COUNT;
        int count = countOnly ? 0 : Math.min(controls.count().orElse(USUAL_COUNT), MOST_COUNT);
        if (count == 0) {
            return new Page(List.of(), List.of(), Optional.of(matching.count(sight, wanted)), Optional.empty());
        }
        List<Lane> lanes = Lane.of(controls.sort());
        Matches matches = lanes.isEmpty()
                ? sorted(sight, wanted, controls, count, after)
                : inOrder(sight, wanted, lanes, count, after);
        List<Entry> included = including.beside(sight, matches.entries(), controls);
        return new Page(matches.entries(), included, total(sight, wanted, controls, matches, after), matches.next());
    }

    private record Matches(List<Entry> entries, Optional<String> next) {}

    /** A first page that is also the last says the total without being asked: it is known then. */
    private Optional<Long> total(
            Sight sight, Wanted wanted, SearchControls controls, Matches matches, Optional<String> after) {
        if (controls.total() == SearchControls.Total.NONE) {
            return Optional.empty();
        }
        if (after.isEmpty() && matches.next().isEmpty()) {
            return Optional.of((long) matches.entries().size());
        }
        return controls.total() == SearchControls.Total.UNSAID
                ? Optional.empty()
                : Optional.of(matching.count(sight, wanted));
    }

    /** In the order of the tables: {@code after} is the lane and the place in it. */
    private Matches inOrder(Sight sight, Wanted wanted, List<Lane> lanes, int count, Optional<String> after) {
        List<Entry> found = new ArrayList<>();
        List<String> places = new ArrayList<>();
        int first = after.map(text -> text.charAt(0) - '0').orElse(0);
        Optional<Cursor> place = after.map(text -> Cursor.parse(Optional.of(text.substring(1))));
        for (int i = first; i < lanes.size() && found.size() <= count; i++) {
            Lane lane = lanes.get(i);
            String prefix = Integer.toString(i);
            matching.each(sight, wanted, lane, i == first ? place : Optional.empty(), count + 1 - found.size(), e -> {
                found.add(e);
                places.add(prefix + lane.after(e));
                return found.size() <= count;
            });
        }
        return found.size() <= count
                ? new Matches(found, Optional.empty())
                : new Matches(List.copyOf(found.subList(0, count)), Optional.of(places.get(count - 1)));
    }

    private Matches sorted(Sight sight, Wanted wanted, SearchControls controls, int count, Optional<String> after) {
        Sorting sorting = new Sorting(controls.sort(), count, after);
        matching.each(sight, wanted, Lane.USUAL, Optional.empty(), MOST_COUNT, sorting::take);
        return new Matches(sorting.page(), sorting.next());
    }
}

package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SortKey;
import oneplace.trust.access.Sight;
import org.springframework.stereotype.Component;

/**
 * Carries out searches and pages by place, so that nothing is kept between two pages and each is decided anew. Searches of
 * several types go on side by side and are put into one order.
 */
@Component
final class Searching {

    private static final int USUAL_COUNT = 50;
    /** Whoever asks for so few at a time is told how many there are, if they are no more than this. */
    private static final int FEW = 10;

    private static final int SOON_COUNTED = 100;
    /** From so many types on it pays to ask first of which there is anything. */
    private static final int MANY_TYPES = 4;

    private final Matching matching;
    private final Resolving resolving;
    private final Including including;
    private final TypesInUse types;

    Searching(Matching matching, Resolving resolving, Including including, TypesInUse types) {
        this.matching = matching;
        this.resolving = resolving;
        this.including = including;
        this.types = types;
    }

    Page page(Sight sight, List<SearchQuery> queries, Optional<String> after) {
        SearchControls controls = queries.getFirst().controls();
        List<SearchQuery> answerable = queries;
        if (queries.size() >= MANY_TYPES) {
            List<String> inUse = types.now();
            answerable = queries.stream().filter(q -> inUse.contains(q.type())).toList();
        }
        List<Wanted> wanted = answerable.stream()
                .map(query -> resolving.wanted(sight, query.type(), query.clauses()))
                .toList();
        boolean countOnly = controls.summary() == SearchControls.Summary.COUNT;
        int count = countOnly ? 0 : Math.min(controls.count().orElse(USUAL_COUNT), SearchControls.MOST_COUNT);
        if (count == 0) {
            return new Page(List.of(), List.of(), Optional.of(count(sight, wanted)), Optional.empty());
        }
        List<Lane> lanes = wanted.size() == 1
                        && wanted.getFirst().ofPeopleWithMore()
                        && controls.sort().isEmpty()
                        && after.map(Course::amongPeople).orElse(true)
                ? List.of(Lane.PEOPLE)
                : Lane.common(queries);
        for (int most = count; true; most = Math.max(1, most / 4)) {
            Matches matches = lanes.isEmpty()
                    ? sorted(sight, wanted, queries, most, after)
                    : inOrder(sight, wanted, lanes, most, after);
            try {
                List<Entry> included = included(sight, queries, matches.entries());
                Optional<Long> total = total(sight, wanted, controls, matches);
                return new Page(matches.entries(), included, total, matches.next());
            } catch (TooManyBeside e) {
                // a page may hold fewer than were asked for, but always all that belongs to those it holds
                if (most == 1) {
                    throw e;
                }
            }
        }
    }

    private List<Entry> included(Sight sight, List<SearchQuery> queries, List<Entry> matches) {
        return including.beside(
                sight,
                matches,
                queries.stream()
                        .flatMap(q -> q.controls().includes().stream())
                        .distinct()
                        .toList(),
                queries.stream()
                        .flatMap(q -> q.controls().reverseIncludes().stream())
                        .distinct()
                        .toList());
    }

    /** @param total of all pages, if it came to light */
    private record Matches(List<Entry> entries, Optional<String> next, Optional<Long> total) {}

    /** What is known without more work is said without being asked. */
    private Optional<Long> total(Sight sight, List<Wanted> wanted, SearchControls controls, Matches matches) {
        if (controls.total() == SearchControls.Total.NONE) {
            return Optional.empty();
        }
        if (matches.total().isPresent()) {
            return matches.total();
        }
        return controls.total() == SearchControls.Total.UNSAID ? Optional.empty() : Optional.of(count(sight, wanted));
    }

    private long count(Sight sight, List<Wanted> wanted) {
        return wanted.stream().mapToLong(one -> matching.count(sight, one)).sum();
    }

    private record Found(String place, Entry entry) {}

    /** In the order of the tables. */
    private Matches inOrder(Sight sight, List<Wanted> wanted, List<Lane> lanes, int count, Optional<String> after) {
        Course course = after.map(place -> Course.from(lanes, place)).orElseGet(() -> Course.along(lanes));
        int most = after.isEmpty() && count <= FEW ? SOON_COUNTED : count;
        List<Found> found = wanted.size() == 1
                ? first(sight, wanted.getFirst(), course, most + 1)
                : sideBySide(sight, wanted, course, most + 1);
        List<Entry> page = found.stream().limit(count).map(Found::entry).toList();
        return new Matches(
                page,
                found.size() > count ? Optional.of(found.get(count - 1).place()) : Optional.empty(),
                after.isEmpty() && found.size() <= most ? Optional.of((long) found.size()) : Optional.empty());
    }

    /** The first {@code most} of a course. */
    private List<Found> first(Sight sight, Wanted wanted, Course course, int most) {
        List<Found> found = new ArrayList<>();
        matching.along(sight, wanted, course, most, match -> {
            found.add(new Found(course.place(match.lane(), match.entry()), match.entry()));
            return found.size() < most;
        });
        return found;
    }

    /** The first {@code most} of all that is wanted, lane by lane. */
    private List<Found> sideBySide(Sight sight, List<Wanted> wanted, Course from, int most) {
        List<Found> found = new ArrayList<>();
        for (Optional<Course> course = Optional.of(from);
                course.isPresent() && found.size() < most;
                course = course.get().next()) {
            Course lane = course.get().thisLane();
            int enough = most - found.size();
            wanted.stream()
                    .flatMap(one -> first(sight, one, lane, enough).stream())
                    .sorted(Comparator.comparing(Found::entry, lane.lane().order()))
                    .limit(enough)
                    .forEach(found::add);
        }
        return found;
    }

    private Matches sorted(
            Sight sight, List<Wanted> wanted, List<SearchQuery> queries, int count, Optional<String> after) {
        Map<String, List<SortKey>> sort = new HashMap<>();
        queries.forEach(query -> sort.put(query.type(), query.controls().sort()));
        Sorting sorting = new Sorting(sort, count, after);
        wanted.forEach(one -> matching.each(sight, one, SearchControls.MOST_COUNT, sorting::take));
        return new Matches(sorting.page(), sorting.next(), Optional.of(sorting.taken()));
    }
}

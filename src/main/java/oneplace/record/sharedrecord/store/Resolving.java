package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.search.ChainClause;
import oneplace.record.sharedrecord.search.Clause;
import oneplace.record.sharedrecord.search.HasClause;
import oneplace.record.sharedrecord.search.HierarchyClause;
import oneplace.record.sharedrecord.search.IdClause;
import oneplace.record.sharedrecord.search.ListClause;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the clauses of a query into what the tables can be asked. A chain is asked from its far end: the inner search,
 * under the same sight, gives the resources that may be referred to, so that nobody is found through what they may not
 * see. Where the far end gives too many, it is asked from the near end instead, entry by entry, under the same sight.
 */
@Component
final class Resolving {

    /** A chain that leads to more than this narrows nothing. */
    private static final int MOST_LINKS = 2_000;

    private final Matching matching;
    private final Hierarchies hierarchies;
    private final Crowding crowding;
    private final JoinedIds joined;

    Resolving(Matching matching, Hierarchies hierarchies, Crowding crowding, JoinedIds joined) {
        this.matching = matching;
        this.hierarchies = hierarchies;
        this.crowding = crowding;
        this.joined = joined;
    }

    Wanted wanted(Sight sight, String type, List<Clause> clauses) {
        Wanted wanted = new Wanted(type, Optional.empty(), List.of());
        for (Clause clause : clauses) {
            wanted = switch (clause) {
                case SimpleClause simple -> wanted.and(Condition.of(joined.of(simple)));
                case IdClause id -> wanted.among(id.keys());
                case ChainClause chain -> wanted.and(chained(sight, chain));
                case HasClause has -> referred(sight, wanted, has);
                case HierarchyClause tree ->
                    wanted.and(Condition.refersTo(tree.reference(), hierarchies.within(sight, tree)));
                case ListClause list -> wanted.among(listed(sight, type, list));
            };
        }
        return wanted;
    }

    private Condition chained(Sight sight, ChainClause chain) {
        Map<String, Wanted> inner = new HashMap<>();
        chain.byTargetType().forEach((type, clause) -> inner.put(type, wanted(sight, type, List.of(clause))));
        Set<Target> targets = new HashSet<>();
        for (Wanted link : inner.values()) {
            Optional<List<Target>> found = distinct(
                    sight,
                    link,
                    entry -> Stream.of(new Target(entry.id().type(), entry.id().id())));
            if (found.isEmpty()) {
                return askedOfEach(sight, chain.reference(), inner);
            }
            targets.addAll(found.get());
        }
        return Condition.refersTo(chain.reference(), joined.of(targets));
    }

    /** Whether what an entry refers to fits the inner condition; each is asked about once. */
    private Condition askedOfEach(Sight sight, SearchParameter reference, Map<String, Wanted> inner) {
        Map<Target, Boolean> known = new HashMap<>();
        return Condition.ofEntry(entry -> reference.targetsIn(entry).stream().anyMatch(target -> {
            Wanted link = inner.get(target.type());
            if (link == null) {
                return false;
            }
            Boolean fits = known.get(target);
            if (fits == null) {
                fits = any(sight, link.among(keys(joined.of(Set.of(target)).stream())));
                known.put(target, fits);
            }
            return fits;
        }));
    }

    private Wanted referred(Sight sight, Wanted wanted, HasClause has) {
        Wanted inner = wanted(sight, has.type(), List.of(has.inner()));
        SearchParameter reference = has.reference();
        if (wanted.type().equals("Patient")
                && Subjects.named(reference)
                && inner.decidedByTables()
                && !crowding.any(has.type())) {
            return wanted.and(Condition.beside(inner));
        }
        Optional<List<Target>> found = distinct(
                sight,
                inner,
                entry -> reference.targetsIn(ResourceText.parse(entry.body()).tree()).stream()
                        .filter(target -> target.type().equals(wanted.type())));
        return found.map(targets -> wanted.among(keys(joined.of(Set.copyOf(targets)).stream())))
                .orElseGet(() -> wanted.and(Condition.ofEntry(entry -> any(
                        sight,
                        inner.and(Condition.refersTo(
                                reference, joined.of(Set.of(new Target(wanted.type(), id(entry))))))))));
    }

    private static String id(ObjectNode entry) {
        return entry.path("id").asString("");
    }

    private long[] listed(Sight sight, String type, ListClause clause) {
        long[] lists = keys(clause.lists().stream().map(id -> new Target("List", id)));
        Set<Target> items = new HashSet<>();
        matching.each(sight, new Wanted("List", Optional.of(lists), List.of()), lists.length + 1, list -> {
            ResourceText.parse(list.body()).tree().path("entry").forEach(entry -> {
                Target item = Target.of(entry.path("item").path("reference").asString(""));
                if (item != null && !entry.path("deleted").asBoolean(false)) {
                    items.add(item);
                }
            });
            return true;
        });
        return keys(items.stream().filter(item -> item.type().equals(type)));
    }

    private static long[] keys(Stream<Target> targets) {
        return targets.mapToLong(target -> Tokens.key(target.type(), target.id()))
                .distinct()
                .toArray();
    }

    private boolean any(Sight sight, Wanted wanted) {
        return !matching.each(sight, wanted, 1, entry -> false);
    }

    /** What the matches lead to, each once; empty when there is more than a condition should carry. */
    private Optional<List<Target>> distinct(Sight sight, Wanted wanted, Function<Entry, Stream<Target>> to) {
        Set<Target> found = new HashSet<>();
        int[] read = new int[1];
        boolean ended = matching.each(sight, wanted, 200, entry -> {
            to.apply(entry).forEach(found::add);
            return ++read[0] <= MOST_LINKS;
        });
        return ended ? Optional.of(new ArrayList<>(found)) : Optional.empty();
    }
}

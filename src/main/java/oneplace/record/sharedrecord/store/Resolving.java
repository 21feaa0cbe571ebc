package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.search.ChainClause;
import oneplace.record.sharedrecord.search.Clause;
import oneplace.record.sharedrecord.search.HasClause;
import oneplace.record.sharedrecord.search.HierarchyClause;
import oneplace.record.sharedrecord.search.IdClause;
import oneplace.record.sharedrecord.search.ListClause;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.TokenFamily;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns the clauses of a query into what the tables can be asked. A chain is asked from its far end: the inner search,
 * under the same sight, gives the resources that may be referred to, so that nobody is found through what they may not
 * see.
 */
@Component
final class Resolving {

    /** A chain that leads to more than this narrows nothing. */
    private static final int MOST_LINKS = 5_000;

    private final ObjectProvider<Searching> searching;

    Resolving(ObjectProvider<Searching> searching) {
        this.searching = searching;
    }

    Wanted wanted(Sight sight, String type, List<Clause> clauses) {
        Optional<long[]> keys = Optional.empty();
        List<Condition> conditions = new ArrayList<>();
        for (Clause clause : clauses) {
            switch (clause) {
                case SimpleClause simple -> conditions.add(Condition.of(simple));
                case IdClause id -> keys = both(keys, id.keys());
                case ChainClause chain -> conditions.add(chained(sight, chain));
                case HasClause has -> keys = both(keys, referred(sight, type, has));
                case HierarchyClause hierarchy -> throw unsupported(hierarchy.name());
                case ListClause list -> throw unsupported(list.name());
            }
        }
        return new Wanted(type, keys, conditions);
    }

    private static SearchTooWide unsupported(String parameter) {
        return new SearchTooWide(parameter, "This server does not search by " + parameter + ".");
    }

    private static Optional<long[]> both(Optional<long[]> known, long[] more) {
        return Optional.of(known.map(keys -> LongStream.of(keys)
                        .filter(key -> LongStream.of(more).anyMatch(other -> other == key))
                        .toArray())
                .orElse(more));
    }

    private Condition chained(Sight sight, ChainClause chain) {
        SearchParameter reference = chain.reference();
        Set<Target> targets = new HashSet<>();
        for (Map.Entry<String, Clause> link : chain.byTargetType().entrySet()) {
            for (Entry entry : inner(sight, link.getKey(), link.getValue(), chain.name())) {
                targets.add(new Target(entry.id().type(), entry.id().id()));
            }
        }
        long[] tokens = targets.stream()
                .flatMapToLong(target -> LongStream.of(reference.tokensOf(target)))
                .sorted()
                .distinct()
                .toArray();
        // Nothing fits the inner condition: a token no entry has keeps everything out.
        long[] anyOf = tokens.length == 0 ? new long[] {Tokens.key("nothing", chain.name())} : tokens;
        return new Condition(
                anyOf,
                new long[0],
                Set.of(TokenFamily.REFERENCE),
                reference.decidedByTokens(),
                entry -> reference.targetsIn(entry).stream().anyMatch(targets::contains));
    }

    private long[] referred(Sight sight, String type, HasClause has) {
        return inner(sight, has.type(), has.inner(), has.name()).stream()
                .flatMap(entry -> has
                        .reference()
                        .targetsIn(ResourceText.parse(entry.body()).tree())
                        .stream())
                .filter(target -> target.type().equals(type))
                .mapToLong(target -> Tokens.key(target.type(), target.id()))
                .distinct()
                .toArray();
    }

    private List<Entry> inner(Sight sight, String type, Clause clause, String parameter) {
        return searching.getObject().all(sight, wanted(sight, type, List.of(clause)), parameter, MOST_LINKS);
    }
}

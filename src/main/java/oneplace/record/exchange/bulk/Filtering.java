package oneplace.record.exchange.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneplace.record.exchange.bundle.QueryText;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.search.Clause;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchRefusal;
import oneplace.record.sharedrecord.search.SimpleClause;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code _typeFilter}: of a type that filters name, only what matches one of them. What needs to look at other resources,
 * such as a chain, is not taken.
 */
public final class Filtering {

    private final Map<String, List<List<SimpleClause>>> byType = new HashMap<>();

    private Filtering() {}

    /** @throws IllegalArgumentException with a sentence when a filter cannot be used */
    public static Filtering of(List<String> filters, Instant now) {
        Filtering filtering = new Filtering();
        filters.forEach(filter -> filtering.add(filter, now));
        return filtering;
    }

    private void add(String filter, Instant now) {
        int mark = filter.indexOf('?');
        String type = mark < 0 ? filter : filter.substring(0, mark);
        if (mark < 0 || !SearchCatalogue.r4().knows(type)) {
            throw new IllegalArgumentException("A _typeFilter is a type of FHIR R4 and a query: Observation?code=…");
        }
        var reading = SearchQuery.parse(
                SearchCatalogue.r4(), type, QueryText.parameters(filter.substring(mark + 1)), Handling.STRICT, now);
        switch (reading) {
            case SearchRefusal refusal -> throw new IllegalArgumentException("_typeFilter: " + refusal.sentence());
            case SearchQuery query ->
                byType.computeIfAbsent(type, t -> new ArrayList<>())
                        .add(query.clauses().stream().map(Filtering::simple).toList());
        }
    }

    private static SimpleClause simple(Clause clause) {
        if (clause instanceof SimpleClause own) {
            return own;
        }
        throw new IllegalArgumentException(
                "A _typeFilter looks at each resource by itself: no chains, no _has, no _id, no lists.");
    }

    boolean passes(Entry entry) {
        List<List<SimpleClause>> any = byType.get(entry.id().type());
        if (any == null) {
            return true;
        }
        ObjectNode resource = ResourceText.parse(entry.body()).tree();
        return any.stream().anyMatch(all -> all.stream().allMatch(clause -> clause.matches(resource)));
    }
}

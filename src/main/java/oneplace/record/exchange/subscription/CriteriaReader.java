package oneplace.record.exchange.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import oneplace.record.exchange.bundle.QueryText;
import oneplace.record.sharedrecord.search.ChainClause;
import oneplace.record.sharedrecord.search.Clause;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.HasClause;
import oneplace.record.sharedrecord.search.HierarchyClause;
import oneplace.record.sharedrecord.search.IdClause;
import oneplace.record.sharedrecord.search.ListClause;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchRefusal;
import oneplace.record.sharedrecord.search.SimpleClause;

/** Reads {@code Subscription.criteria}: a search over one type, or the address of a topic with its filters. */
final class CriteriaReader {

    /** What says how an answer is to look has no meaning where nothing is answered. */
    private static final Pattern ABOUT_THE_ANSWER = Pattern.compile(
            "_count|_sort|_total|_summary|_elements|_format|_pretty|_contained.*|_include.*|_revinclude.*");

    private static final Pattern SEARCH = Pattern.compile("([A-Z][A-Za-z]+)(?:\\?(.*))?");
    private static final String CRITERIA = "Subscription.criteria";

    private final String base;
    private final Instant now;

    /**
     * @param base our own address, which references in values may begin with
     * @param now what relative dates are measured from
     */
    CriteriaReader(String base, Instant now) {
        this.base = base;
        this.now = now;
    }

    /**
     * @param criteria as the Subscription has it
     * @param filters those of a topic, one each
     */
    Wanted read(String criteria, List<String> filters) {
        var search = SEARCH.matcher(criteria.strip());
        if (search.matches()) {
            if (!filters.isEmpty()) {
                throw new Unfit(CRITERIA, "Filters narrow a topic down; write those of a search into the criteria.");
            }
            return bySearch(search.group(1), search.group(2) == null ? "" : search.group(2));
        }
        Topic topic = Topics.of(criteria.strip())
                .orElseThrow(() -> new Unfit(
                        CRITERIA,
                        "The criteria is neither a search over one type, such as Observation?code=…, nor the address of"
                                + " a topic of this place; metadata names the topics."));
        return byTopic(topic, filters);
    }

    private Wanted bySearch(String type, String query) {
        if (!SearchCatalogue.r4().knows(type)) {
            throw new Unfit(CRITERIA, "FHIR R4 has no resource type of this name.");
        }
        if (type.equals("Subscription")) {
            throw new Unfit(CRITERIA, "Subscriptions themselves cannot be subscribed to; ask with $status.");
        }
        List<NameValue> conditions = parameters(query).stream()
                .filter(p -> !ABOUT_THE_ANSWER.matcher(p.name()).matches())
                .toList();
        return new Wanted.BySearch(type, conditions, searched(type, conditions));
    }

    private Wanted byTopic(Topic topic, List<String> filters) {
        List<NameValue> conditions = new ArrayList<>();
        for (String filter : filters) {
            conditions.addAll(filter(topic, filter.strip()));
        }
        return new Wanted.ByTopic(topic, conditions, searched(topic.type(), conditions));
    }

    /** {@code patient=…}, {@code Encounter.patient=…} or {@code Encounter?patient=…&class=…}. */
    private List<NameValue> filter(Topic topic, String filter) {
        int equals = filter.indexOf('=');
        String before = equals < 0 ? filter : filter.substring(0, equals);
        String own = before.startsWith(topic.type() + ".") || before.startsWith(topic.type() + "?")
                ? filter.substring(topic.type().length() + 1)
                : filter;
        List<NameValue> conditions = parameters(own);
        for (NameValue condition : conditions) {
            String name = condition.name().split("[:.]", 2)[0];
            if (!topic.filters().contains(name) || condition.name().contains(".")) {
                throw new Unfit(
                        CRITERIA,
                        "This topic is about " + topic.type() + " and can be narrowed down by "
                                + String.join(", ", topic.filters()) + " only.");
            }
        }
        return conditions;
    }

    private List<NameValue> parameters(String query) {
        try {
            return QueryText.parameters(query).stream()
                    .map(p -> new NameValue(p.name(), p.value().replace(base + "/", "")))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Unfit(CRITERIA, "The criteria is not encoded as an address encodes a query.");
        }
    }

    private Set<String> searched(String type, List<NameValue> conditions) {
        var reading = SearchQuery.parse(SearchCatalogue.r4(), type, conditions, Handling.STRICT, now);
        return switch (reading) {
            case SearchRefusal refusal -> throw new Unfit(CRITERIA, refusal.sentence());
            case SearchQuery query -> {
                Set<String> types = new LinkedHashSet<>(Set.of(type));
                query.clauses().forEach(clause -> types(clause, types));
                yield types;
            }
        };
    }

    /** What a chain asks about other types needs the right to search them. */
    private static void types(Clause clause, Set<String> types) {
        switch (clause) {
            case ChainClause chain ->
                chain.byTargetType().forEach((type, inner) -> {
                    types.add(type);
                    types(inner, types);
                });
            case HasClause has -> {
                types.add(has.type());
                types(has.inner(), types);
            }
            case ListClause list -> types.add("List");
            case HierarchyClause hierarchy -> types.addAll(hierarchy.trees().keySet());
            case SimpleClause simple -> {}
            case IdClause id -> {}
        }
    }
}

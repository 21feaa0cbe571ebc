package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchRefusal;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.trust.identity.Interaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the text of a query to a question to the record, which the caller's token must allow in all its parts. */
@Component
final class Queries {

    /** Parameters about the answer's form or the page, which are not the record's matter. */
    private static final Set<String> OURS = Set.of("_format", "_pretty", "_page");

    private final Clock clock;

    Queries(Clock clock) {
        this.clock = clock;
    }

    /** The parameters that ask, of a query string or a form, decoded, in order. @throws Refusal 400 */
    static List<NameValue> parameters(@Nullable String text) {
        return asking(all(text == null ? "" : text));
    }

    /** One of the parameters about the answer's form or the page, the first of its name. @throws Refusal 400 */
    static Optional<String> ours(HttpServletRequest request, String name) {
        return ours(all(Objects.requireNonNullElse(request.getQueryString(), "")), name);
    }

    /** The same, of parameters that were read already. */
    static Optional<String> ours(List<NameValue> all, String name) {
        return all.stream()
                .filter(p -> p.name().equals(name))
                .map(NameValue::value)
                .findFirst();
    }

    /** Those that ask, of all. */
    static List<NameValue> asking(List<NameValue> all) {
        return all.stream().filter(p -> !OURS.contains(p.name())).toList();
    }

    /** The same with those about the answer's form and the page. @throws Refusal 400 */
    static List<NameValue> all(String text) {
        try {
            return QueryText.parameters(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("value", "The query is not encoded as an address encodes it.");
        }
    }

    /**
     * The question about one type.
     *
     * @param base our own address, which references in values may begin with
     * @throws Refusal 400 when it cannot be read, 403 when the token does not allow it
     */
    SearchQuery read(Caller caller, String base, String type, List<NameValue> parameters, boolean lenient) {
        caller.may(Interaction.SEARCH, type);
        var reading = SearchQuery.parse(
                SearchCatalogue.r4(),
                type,
                relative(base, parameters),
                lenient ? Handling.LENIENT : Handling.STRICT,
                clock.instant());
        return switch (reading) {
            case SearchQuery query -> {
                query.clauses().forEach(clause -> allowed(caller, clause));
                yield query;
            }
            case SearchRefusal refusal -> throw Refusal.badRequest("invalid", refusal.sentence());
        };
    }

    private static List<NameValue> relative(String base, List<NameValue> parameters) {
        return parameters.stream()
                .map(p -> p.value().contains(base)
                        ? new NameValue(p.name(), p.value().replace(base + "/", ""))
                        : p)
                .toList();
    }

    /**
     * The question about a ground. Across types only what all of them have can be asked; where the request names no types,
     * those are meant that the token allows.
     *
     * @throws Refusal 400 when it cannot be read, 403 when the token does not allow it
     */
    Question read(Caller caller, String base, Ground ground, List<NameValue> parameters, boolean lenient) {
        boolean named = ground.named(parameters);
        List<String> types = ground.types(parameters).stream()
                .filter(type -> named || caller.permits(Interaction.SEARCH, type))
                .toList();
        List<NameValue> asked = parameters.stream()
                .filter(p -> !ground.many() || !p.name().equals("_type"))
                .toList();
        Map<String, SearchRefusal> ignored = new LinkedHashMap<>();
        List<SearchQuery> queries = new ArrayList<>();
        if (!named) {
            asked = ofEveryType(asked, lenient, ignored);
        }
        for (String type : types) {
            SearchQuery query = read(caller, base, type, asked, lenient);
            query.ignored().forEach(one -> ignored.putIfAbsent(one.parameter() + one.sentence(), one));
            queries.add(query);
        }
        if (types.isEmpty()) {
            caller.may(Interaction.SEARCH, "Patient");
        }
        List<NameValue> used = new ArrayList<>(parameters.stream()
                .filter(p -> p.name().equals("_type") && ground.many())
                .toList());
        used.addAll(queries.getFirst().used());
        SearchControls controls = queries.getFirst().controls();
        return new Question(inside(ground, queries), controls, used, List.copyOf(ignored.values()));
    }

    private static List<SearchQuery> inside(Ground ground, List<SearchQuery> queries) {
        return ground.owner()
                .map(owner -> queries.stream()
                        .map(query -> query.within(SearchCatalogue.r4(), owner))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(queries);
    }

    /** Where no types are named, a parameter must be one of every resource (FHIR R4, <em>Search</em>, 3.1.1.2). */
    private static List<NameValue> ofEveryType(
            List<NameValue> asked, boolean lenient, Map<String, SearchRefusal> ignored) {
        List<NameValue> kept = new ArrayList<>();
        for (NameValue parameter : asked) {
            if (parameter.name().startsWith("_") && !parameter.name().startsWith("_has")) {
                kept.add(parameter);
                continue;
            }
            String sentence = "Across all types only parameters that every resource has can be asked, such as _id or"
                    + " _lastUpdated; name the types with _type.";
            if (!lenient) {
                throw Refusal.badRequest("invalid", sentence);
            }
            ignored.put(parameter.name(), new SearchRefusal(parameter.name(), sentence));
        }
        return kept;
    }

    /** What a chain asks about other types needs the right to search them. */
    private static void allowed(Caller caller, Clause clause) {
        switch (clause) {
            case ChainClause chain ->
                chain.byTargetType().forEach((type, inner) -> {
                    caller.may(Interaction.SEARCH, type);
                    allowed(caller, inner);
                });
            case HasClause has -> {
                caller.may(Interaction.SEARCH, has.type());
                allowed(caller, has.inner());
            }
            case ListClause list -> caller.may(Interaction.SEARCH, "List");
            case HierarchyClause hierarchy ->
                hierarchy.trees().keySet().forEach(type -> caller.may(Interaction.SEARCH, type));
            case SimpleClause simple -> {}
            case IdClause id -> {}
        }
    }
}

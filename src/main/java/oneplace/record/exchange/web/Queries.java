package oneplace.record.exchange.web;

import java.time.Clock;
import java.util.List;
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

    /** The parameters of a query string or a form, decoded, in order. @throws Refusal 400 */
    static List<NameValue> parameters(@Nullable String text) {
        try {
            return QueryText.parameters(text == null ? "" : text).stream()
                    .filter(p -> !OURS.contains(p.name()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("value", "The query is not encoded as an address encodes it.");
        }
    }

    /**
     * The question.
     *
     * @param base our own address, which references in values may begin with
     * @throws Refusal 400 when it cannot be read, 403 when the token does not allow it
     */
    SearchQuery read(Caller caller, String base, String type, List<NameValue> parameters, boolean lenient) {
        caller.may(Interaction.SEARCH, type);
        List<NameValue> own = parameters.stream()
                .map(p -> p.value().contains(base)
                        ? new NameValue(p.name(), p.value().replace(base + "/", ""))
                        : p)
                .toList();
        var reading = SearchQuery.parse(
                SearchCatalogue.r4(), type, own, lenient ? Handling.LENIENT : Handling.STRICT, clock.instant());
        return switch (reading) {
            case SearchQuery query -> {
                query.clauses().forEach(clause -> allowed(caller, clause));
                yield query;
            }
            case SearchRefusal refusal -> throw Refusal.badRequest("invalid", refusal.sentence());
        };
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
            case SimpleClause simple -> {}
            case IdClause id -> {}
            case HierarchyClause hierarchy -> {}
        }
    }
}

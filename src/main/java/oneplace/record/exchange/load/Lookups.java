package oneplace.record.exchange.load;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.record.exchange.bundle.QueryText;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Viewer;

/**
 * Conditions of imported entries, looked up in the record: {@code Practitioner?identifier=system|value}. What was found
 * once is remembered for the run; what was not may be there later.
 */
final class Lookups {

    private static final int MOST_KEPT = 100_000;

    private final SharedRecord record;
    private final Clock clock;
    private final Map<String, ResourceId> found = new ConcurrentHashMap<>();

    Lookups(SharedRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** What a condition finds. */
    sealed interface Answer {
        record One(ResourceId id) implements Answer {}

        record None() implements Answer {}

        /** Several, or a condition that cannot be carried out. @param sentence why it finds nothing usable */
        record Unusable(String sentence) implements Answer {}
    }

    Answer find(Viewer viewer, String type, String condition) {
        String asked = type + "?" + condition;
        ResourceId known = found.get(asked);
        if (known != null) {
            return new Answer.One(known);
        }
        Answer answer = ask(viewer, type, condition);
        if (answer instanceof Answer.One(ResourceId id) && found.size() < MOST_KEPT) {
            found.put(asked, id);
        }
        return answer;
    }

    private Answer ask(Viewer viewer, String type, String condition) {
        if (!ResourceTypes.has(type)) {
            return new Answer.Unusable("The condition names no resource type of FHIR R4.");
        }
        Optional<SearchQuery> query = query(type, condition);
        if (query.isEmpty()) {
            return new Answer.Unusable("The condition is not a search that can be carried out.");
        }
        List<Entry> matches =
                record.search(viewer, query.get(), Optional.empty()).matches();
        return switch (matches.size()) {
            case 0 -> new Answer.None();
            case 1 -> new Answer.One(matches.getFirst().id());
            default -> new Answer.Unusable("More than one resource matches the condition.");
        };
    }

    private Optional<SearchQuery> query(String type, String condition) {
        try {
            var reading = SearchQuery.parse(
                    SearchCatalogue.r4(), type, QueryText.parameters(condition), Handling.STRICT, clock.instant());
            return reading instanceof SearchQuery query ? Optional.of(query) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

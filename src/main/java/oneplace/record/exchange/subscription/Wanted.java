package oneplace.record.exchange.subscription;

import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.search.NameValue;

/** Which changes a subscriber wants to hear of; each kind names one resource type. */
public sealed interface Wanted {

    /** The resource type it is about. */
    String type();

    /** What the resource must match as it stands: search parameters, decoded. */
    List<NameValue> conditions();

    /** Types that the token must allow to search and read. */
    Set<String> searched();

    /** Resources that match a search after they were written (FHIR R4, <em>Subscription.criteria</em>). */
    record BySearch(String type, List<NameValue> conditions, Set<String> searched) implements Wanted {}

    /** What happens, narrowed down by filters ({@code backport-filter-criteria}). */
    record ByTopic(Topic topic, List<NameValue> conditions, Set<String> searched) implements Wanted {

        @Override
        public String type() {
            return topic.type();
        }
    }
}

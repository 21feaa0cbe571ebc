package oneplace.record.exchange.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happens, of which a subscriber may be told (FHIR R5, <em>SubscriptionTopic</em>).
 *
 * @param url its canonical address
 * @param title what people call it
 * @param says when it happens, in one sentence
 * @param type the resource type that shows it
 * @param on what must have been done to a resource
 * @param trigger whether a change is one of these
 * @param filters search parameters by which a subscriber may narrow it down
 * @param source where the definition comes from
 */
public record Topic(
        String url,
        String title,
        String says,
        String type,
        Set<Kind> on,
        Trigger trigger,
        List<String> filters,
        String source) {

    /** Tells from the resource before and after a change whether it is what the topic is about. */
    @FunctionalInterface
    public interface Trigger {

        /**
         * @param before empty when there was nothing, or nothing the subscriber may see
         * @param now empty when the resource was deleted
         */
        boolean fires(Optional<ObjectNode> before, Optional<ObjectNode> now);
    }
}

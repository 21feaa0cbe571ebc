package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What elements that refer to something say. */
final class References {

    private References() {}

    /** The literal reference, the URI, or {@code Type/id} of a resource that stands there itself; null when there is none. */
    static @Nullable String literal(Walk walk, JsonNode element) {
        return switch (walk.kind()) {
            case REFERENCE -> Json.text(element, "reference");
            case URI -> Json.text(element);
            case RESOURCE -> {
                String type = Json.text(element, "resourceType");
                String id = Json.text(element, "id");
                yield type == null || id == null ? null : type + "/" + id;
            }
            default -> null;
        };
    }
}

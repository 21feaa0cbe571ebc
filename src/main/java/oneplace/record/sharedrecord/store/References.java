package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import tools.jackson.databind.JsonNode;

/** The references in a resource, and where they stand. */
final class References {

    private References() {}

    /**
     * A reference as written.
     *
     * @param expression where, as FHIRPath: {@code Observation.performer[0].reference}
     * @param text what: {@code Patient/0192…}
     */
    record Found(String expression, String text) {

        /** The resource of this place it names; empty for contained resources and addresses elsewhere. */
        Optional<ResourceId> target() {
            String[] parts = text.split("/", -1);
            boolean versioned = parts.length == 4 && parts[2].equals("_history");
            if ((parts.length == 2 || versioned) && ResourceTypes.has(parts[0]) && ResourceId.isId(parts[1])) {
                return Optional.of(new ResourceId(parts[0], parts[1]));
            }
            return Optional.empty();
        }

        /** Whether it cannot lead anywhere: a placeholder nobody resolved, or no reference at all. */
        boolean lost() {
            return target().isEmpty()
                    && !text.startsWith("#")
                    && !text.startsWith("http://")
                    && !text.startsWith("https://")
                    && !(text.startsWith("urn:") && !text.startsWith("urn:uuid:"));
        }
    }

    /** Every literal reference in a resource. */
    static List<Found> in(String type, JsonNode resource) {
        List<Found> found = new ArrayList<>();
        collect(resource, type, found);
        return found;
    }

    private static void collect(JsonNode node, String path, List<Found> found) {
        if (node.isObject()) {
            for (var property : node.properties()) {
                JsonNode value = property.getValue();
                String here = path + "." + property.getKey();
                if (property.getKey().equals("reference") && value.isString()) {
                    found.add(new Found(here, value.stringValue()));
                } else if (value.isContainer()) {
                    collect(value, here, found);
                }
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isContainer()) {
                    collect(node.get(i), path + "[" + i + "]", found);
                }
            }
        }
    }
}

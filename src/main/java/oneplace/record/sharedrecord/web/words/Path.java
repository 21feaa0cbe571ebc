package oneplace.record.sharedrecord.web.words;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where words stand in a resource: names of elements divided by dots. A list stands for each of its members; an element
 * with a choice of types, such as {@code value[x]}, is written without the brackets.
 */
record Path(List<String> steps) {

    static Path parse(String text) {
        return new Path(List.of(text.split("\\.", -1)));
    }

    /** What stands there, in order; empty when nothing does. */
    List<JsonNode> in(JsonNode resource) {
        List<JsonNode> here = List.of(resource);
        for (String step : steps) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : here) {
                addAll(child(node, step), next);
            }
            here = next;
        }
        return here;
    }

    private static void addAll(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(member -> addAll(member, into));
        } else if (!node.isMissingNode() && !node.isNull()) {
            into.add(node);
        }
    }

    private static JsonNode child(JsonNode node, String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode() || !node.isObject()) {
            return exact;
        }
        for (var property : node.properties()) {
            String key = property.getKey();
            if (key.length() > name.length()
                    && key.startsWith(name)
                    && Character.isUpperCase(key.charAt(name.length()))) {
                return property.getValue();
            }
        }
        return exact;
    }
}

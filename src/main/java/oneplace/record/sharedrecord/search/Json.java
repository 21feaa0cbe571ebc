package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading of JSON that may be anything: what has another form than expected is not there. */
final class Json {

    private static final JsonNode[] NONE = {};

    private Json() {}

    static @Nullable JsonNode child(JsonNode node, String name) {
        return node instanceof ObjectNode object ? object.get(name) : null;
    }

    static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }

    static @Nullable String text(JsonNode node, String name) {
        return text(child(node, name));
    }

    static @Nullable BigDecimal number(@Nullable JsonNode node) {
        return node != null && node.isNumber() ? node.decimalValue(null) : null;
    }

    static @Nullable BigDecimal number(JsonNode node, String name) {
        return number(child(node, name));
    }

    /** The items of {@code name}: of an array all, of anything else that one, of nothing none. */
    static Iterable<JsonNode> items(JsonNode node, String name) {
        JsonNode child = child(node, name);
        if (child instanceof ArrayNode array) {
            return array;
        }
        return child == null ? java.util.Arrays.asList(NONE) : java.util.List.of(child);
    }
}

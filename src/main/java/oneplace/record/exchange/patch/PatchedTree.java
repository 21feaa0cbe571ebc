package oneplace.record.exchange.patch;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trees that keep each number as it was written. */
final class PatchedTree {

    private static final JsonMapper MAPPER = JsonMapper.builder(ResourceText.json())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private PatchedTree() {}

    /** @throws PatchRefused when it is not JSON */
    static JsonNode patch(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new PatchRefused("The patch is not JSON.");
        }
    }

    static ObjectNode resource(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** The text of a patched resource; arrays and objects that were emptied are left out, since FHIR has none. */
    static byte[] text(ObjectNode resource) {
        prune(resource);
        return MAPPER.writeValueAsBytes(resource);
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(member -> {
                prune(member.getValue());
                if (member.getValue().isContainer() && member.getValue().isEmpty()) {
                    empty.add(member.getKey());
                }
            });
            object.remove(empty);
        } else {
            node.forEach(PatchedTree::prune);
        }
    }
}

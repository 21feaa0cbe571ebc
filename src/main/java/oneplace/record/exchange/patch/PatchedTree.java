package oneplace.record.exchange.patch;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.exchange.patch.PatchRefused.Reason;
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

    /** More operations than a patch has that changes a part of a resource. */
    private static final int MOST_OPERATIONS = 10_000;

    /** Letters that weigh as much as a node. */
    private static final int LETTERS = 64;

    private PatchedTree() {}

    /** @throws PatchRefused when a patch has more operations than are carried out */
    static void checkCount(int operations) {
        if (operations > MOST_OPERATIONS) {
            throw new PatchRefused("A patch has at most " + MOST_OPERATIONS + " operations.");
        }
    }

    /** How many nodes a tree has; long names and texts count as several. */
    static long size(JsonNode node) {
        long size = 1 + (node.isString() ? node.stringValue().length() / LETTERS : 0);
        for (String name : node.propertyNames()) {
            size += name.length() / LETTERS;
        }
        for (JsonNode part : node) {
            size += size(part);
        }
        return size;
    }

    /** Before anything walks a tree by itself. @throws PatchRefused when it is nested deeper than a resource may be */
    static void checkDepth(JsonNode node) {
        int deepest = ResourceText.json().streamReadConstraints().getMaxNestingDepth();
        List<JsonNode> level = List.of(node);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > deepest) {
                throw new PatchRefused(Reason.UNFIT, "What comes of the patch is nested too deeply.");
            }
            level = level.stream()
                    .flatMap(JsonNode::valueStream)
                    .filter(JsonNode::isContainer)
                    .toList();
        }
    }

    /** @throws PatchRefused when it is not JSON */
    static JsonNode patch(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException | NumberFormatException e) {
            // a number whose exponent no decimal holds is found by none but the decimal
            throw new PatchRefused("The patch is not JSON, or has a number that cannot be reckoned with.");
        }
    }

    static ObjectNode resource(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** The text of a patched resource; arrays and objects that were emptied are left out, since FHIR has none. */
    static byte[] text(ObjectNode resource) {
        checkDepth(resource);
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

package oneplace.record.sharedrecord;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource as JSON text and as a tree. The text keeps what a tree loses: how numbers were written and in which order.
 */
public final class ResourceText {

    /** Deeper than any resource that people or systems write, shallow enough for every walk over it. */
    static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxStringLength(32 << 20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private final byte[] text;
    private final ObjectNode tree;

    private ResourceText(byte[] text, ObjectNode tree) {
        this.text = text;
        this.tree = tree;
    }

    /**
     * Reads a resource.
     *
     * @param text UTF-8 JSON; kept, not copied: do not change it afterwards
     * @throws UnreadableResource when it is not JSON, not an object, repeats a name, is nested too deeply or has no R4 type
     */
    public static ResourceText parse(byte[] text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableResource(Unreadable.sentence(e));
        }
        return of(text, node);
    }

    /** The same for a part of a larger text, already read. */
    public static ResourceText of(JsonNode node) {
        return of(MAPPER.writeValueAsBytes(node), node);
    }

    private static ResourceText of(byte[] text, JsonNode node) {
        if (!(node instanceof ObjectNode tree)) {
            throw new UnreadableResource("A resource is a JSON object that begins with {.");
        }
        JsonNode type = tree.path("resourceType");
        if (!type.isString() || !ResourceTypes.has(type.stringValue())) {
            throw new UnreadableResource(
                    type.isString()
                            ? "\"" + Unreadable.shortened(type.stringValue()) + "\" is not a resource type of FHIR R4."
                            : "The resource has no resourceType.");
        }
        return new ResourceText(text, tree);
    }

    /** How texts of the record are read and written: limits on depth and length, no name twice. */
    public static JsonFactory json() {
        return FACTORY;
    }

    /** Its type. */
    public String type() {
        return tree.path("resourceType").stringValue();
    }

    /** The id written in it. */
    public Optional<String> id() {
        return Optional.of(tree.path("id")).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** As a tree; read only. */
    public ObjectNode tree() {
        return tree;
    }

    /** As it was written; read only. */
    public byte[] text() {
        return text;
    }
}

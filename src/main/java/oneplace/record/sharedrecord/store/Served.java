package oneplace.record.sharedrecord.store;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import oneplace.base.kernel.InformationClass;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the bytes that are served from the bytes that were received: the same names, values and order, with numbers
 * written as they came, but for the id, the parts of {@code meta} that are ours, and references to resources that are
 * known here under another id.
 */
final class Served {

    private Served() {}

    /**
     * The parts of {@code meta} that are ours.
     *
     * @param version the version's number
     * @param updated when it was written, to the millisecond
     * @param source whose entry it is: {@code urn:oneplace:organisation:org-council}
     * @param addedClasses codes to add to {@code meta.security} because the sender gave none
     */
    record Meta(int version, Instant updated, String source, List<String> addedClasses) {}

    /** The served form of a resource. */
    static byte[] body(ResourceText resource, String id, Meta meta, UnaryOperator<String> reference) {
        byte[] text = resource.text();
        var out = new ByteArrayOutputStream(text.length + 256);
        try (JsonParser in = ResourceText.json().createParser(ObjectReadContext.empty(), text);
                JsonGenerator json = ResourceText.json().createGenerator(ObjectWriteContext.empty(), out)) {
            in.nextToken();
            json.writeStartObject();
            json.writeStringProperty("resourceType", resource.type());
            json.writeStringProperty("id", id);
            writeMeta(json, resource, meta);
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("resourceType") || name.equals("id") || name.equals("meta")) {
                    in.skipChildren();
                } else {
                    json.writeName(name);
                    copy(in, json, reference);
                }
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void writeMeta(JsonGenerator json, ResourceText resource, Meta meta) {
        json.writeName("meta");
        json.writeStartObject();
        json.writeStringProperty("versionId", Integer.toString(meta.version()));
        json.writeStringProperty(
                "lastUpdated", meta.updated().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeStringProperty("source", meta.source());
        var received = resource.tree().path("meta");
        for (var part : received.properties()) {
            switch (part.getKey()) {
                case "versionId", "lastUpdated", "source", "security" -> {}
                default -> {
                    json.writeName(part.getKey());
                    copyTree(part.getValue(), json);
                }
            }
        }
        if (received.has("security") || !meta.addedClasses().isEmpty()) {
            json.writeName("security");
            json.writeStartArray();
            received.path("security").forEach(label -> copyTree(label, json));
            for (String code : meta.addedClasses()) {
                json.writeStartObject();
                json.writeStringProperty("system", InformationClass.SYSTEM);
                json.writeStringProperty("code", code);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** {@code meta} holds no numbers, so a tree loses nothing of it. */
    private static void copyTree(JsonNode node, JsonGenerator json) {
        byte[] text = JsonMapper.shared().writeValueAsBytes(node);
        try (JsonParser in = ResourceText.json().createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            copy(in, json, UnaryOperator.identity());
        }
    }

    /** Copies the value the parser stands on. */
    private static void copy(JsonParser in, JsonGenerator json, UnaryOperator<String> reference) {
        int depth = 0;
        boolean namesReference = false;
        do {
            JsonToken token = in.currentToken();
            switch (token) {
                case START_OBJECT -> {
                    json.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    json.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    json.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    json.writeEndArray();
                    depth--;
                }
                case PROPERTY_NAME -> json.writeName(in.currentName());
                case VALUE_STRING ->
                    json.writeString(namesReference ? reference.apply(in.getString()) : in.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(in.getString());
                case VALUE_TRUE -> json.writeBoolean(true);
                case VALUE_FALSE -> json.writeBoolean(false);
                default -> json.writeNull();
            }
            namesReference = token == JsonToken.PROPERTY_NAME && "reference".equals(in.currentName());
        } while (depth > 0 && in.nextToken() != null);
    }
}

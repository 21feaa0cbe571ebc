package oneplace.record.sharedrecord.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the codes of an entry and stops: a long record holds hundreds of measurements, of which a summary shows a dozen.
 */
final class Peek {

    private static final JsonFactory JSON = new JsonFactory();

    private Peek() {}

    /** The codes of the element {@code code} of a resource, in order; empty when it has none. */
    static List<String> codes(byte[] resource) {
        try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), resource)) {
            if (json.nextToken() != JsonToken.START_OBJECT || !comeTo(json, "code") || !comeTo(json, "coding")) {
                return List.of();
            }
            List<String> codes = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                if (comeTo(json, "code")) {
                    codes.add(json.getString());
                    leave(json);
                }
            }
            return codes;
        }
    }

    /** To the value of a property of the object the parser is in; false, at the object's end, when it has none. */
    private static boolean comeTo(JsonParser json, String name) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = json.currentName().equals(name);
            JsonToken value = json.nextToken();
            if (found) {
                return value.isScalarValue() || value.isStructStart();
            }
            json.skipChildren();
        }
        return false;
    }

    private static void leave(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            json.nextToken();
            json.skipChildren();
        }
    }
}

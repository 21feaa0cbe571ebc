package oneplace.record.sharedrecord.search.path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which of the elements that a path reaches it keeps. */
public sealed interface Filter {

    /** Whether {@code element} is kept. */
    boolean keeps(JsonNode element);

    /** {@code where(field = 'value')}. */
    record Equal(String field, String value) implements Filter {

        @Override
        public boolean keeps(JsonNode element) {
            return element instanceof ObjectNode object
                    && object.get(field) instanceof JsonNode found
                    && found.isString()
                    && value.equals(found.stringValue());
        }
    }

    /**
     * {@code where(resolve() is type)}. Decided on the reference alone: its literal form ({@code Patient/1},
     * {@code https://elsewhere/Patient/1}) or its {@code type} element; a reference that says neither is not kept.
     */
    record RefersTo(String type) implements Filter {

        @Override
        public boolean keeps(JsonNode element) {
            if (!(element instanceof ObjectNode reference)) {
                return false;
            }
            JsonNode literal = reference.get("reference");
            if (literal != null && literal.isString()) {
                String named = ReferenceText.type(literal.stringValue());
                if (named != null) {
                    return named.equals(type);
                }
            }
            JsonNode stated = reference.get("type");
            return stated != null && stated.isString() && stated.stringValue().equals(type);
        }
    }
}

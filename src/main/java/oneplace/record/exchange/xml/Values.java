package oneplace.record.exchange.xml;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import oneplace.record.exchange.shape.Primitive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values of XML attributes as JSON writes them. What cannot be a value of its type stays text, and is found by the check
 * of the resource, which says more about it.
 */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 400;

    private Values() {}

    static JsonNode json(Primitive type, String text) {
        return switch (type.json()) {
            case STRING -> JSON.stringNode(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? JSON.booleanNode(text.equals("true"))
                        : JSON.stringNode(text);
            case NUMBER -> number(type, text);
        };
    }

    private static JsonNode number(Primitive type, String text) {
        if (type == Primitive.DECIMAL) {
            return text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches()
                    ? DecimalNode.valueOf(new BigDecimal(text))
                    : JSON.stringNode(text);
        }
        return INTEGER.matcher(text).matches() ? JSON.numberNode(Long.parseLong(text)) : JSON.stringNode(text);
    }
}

package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import oneplace.record.sharedrecord.search.path.ElementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that an element stands for, both ends included: a single one, the span of a Range, or for a Quantity with
 * a comparator all on that side of it. A missing end is open.
 */
record NumberRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    /** Null when the element holds no number. */
    static @Nullable NumberRange of(ElementKind kind, JsonNode element) {
        return switch (kind) {
            case NUMBER -> single(Json.number(element));
            case MONEY -> single(Json.number(element, "value"));
            case QUANTITY -> quantity(element);
            case RANGE -> span(element);
            default -> null;
        };
    }

    private static @Nullable NumberRange single(@Nullable BigDecimal value) {
        return value == null ? null : new NumberRange(value, value);
    }

    private static @Nullable NumberRange quantity(JsonNode element) {
        BigDecimal value = Json.number(element, "value");
        String comparator = Json.text(element, "comparator");
        if (value == null || comparator == null) {
            return single(value);
        }
        return switch (comparator) {
            case "<", "<=" -> new NumberRange(null, value);
            case ">", ">=" -> new NumberRange(value, null);
            default -> single(value);
        };
    }

    private static @Nullable NumberRange span(JsonNode element) {
        JsonNode low = Json.child(element, "low");
        JsonNode high = Json.child(element, "high");
        BigDecimal from = low == null ? null : Json.number(low, "value");
        BigDecimal to = high == null ? null : Json.number(high, "value");
        return from == null && to == null ? null : new NumberRange(from, to);
    }
}

package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.jspecify.annotations.Nullable;

/** Numbers and quantities, and how R4 compares them, word for word. */
final class PlainNumbers {

    /** Both ends included; null where open. */
    private record Span(@Nullable BigDecimal low, @Nullable BigDecimal high) {}

    private PlainNumbers() {}

    static boolean accepts(String prefix, String digits, Base element) {
        Span found = span(element);
        if (found == null) {
            return false;
        }
        BigDecimal asked = new BigDecimal(digits);
        BigDecimal half = BigDecimal.ONE.movePointLeft(asked.scale()).divide(BigDecimal.valueOf(2));
        boolean within = found.low != null
                && found.high != null
                && found.low.compareTo(asked.subtract(half)) >= 0
                && found.high.compareTo(asked.add(half)) < 0;
        return switch (prefix) {
            case "eq" -> within;
            case "ne" -> !within;
            case "gt" -> found.high == null || found.high.compareTo(asked) > 0;
            case "ge" -> found.high == null || found.high.compareTo(asked) >= 0;
            case "lt" -> found.low == null || found.low.compareTo(asked) < 0;
            case "le" -> found.low == null || found.low.compareTo(asked) <= 0;
            case "sa" -> found.low != null && found.low.compareTo(asked) > 0;
            case "eb" -> found.high != null && found.high.compareTo(asked) < 0;
            default -> throw new AssertionError(prefix);
        };
    }

    static boolean quantity(String prefix, String value, Base element) {
        String[] parts = value.split("\\|", -1);
        return accepts(prefix, parts[0], element) && (parts.length == 1 || unit(element, parts[1], parts[2]));
    }

    private static boolean unit(Base element, String system, String code) {
        return switch (element) {
            case Quantity q ->
                (system.isEmpty() || system.equals(q.getSystem()))
                        && (code.isEmpty()
                                || code.equals(q.getCode())
                                || (system.isEmpty() && code.equals(q.getUnit())));
            case Money m ->
                (system.isEmpty() || system.equals("urn:iso:std:iso:4217"))
                        && (code.isEmpty() || code.equals(m.getCurrency()));
            case Range r -> unit(r.getLow(), system, code) || unit(r.getHigh(), system, code);
            default -> false;
        };
    }

    private static @Nullable Span span(Base element) {
        return switch (element) {
            case Quantity q
            when q.getValue() != null && q.getComparator() != null ->
                switch (q.getComparator()) {
                    case LESS_THAN, LESS_OR_EQUAL -> new Span(null, q.getValue());
                    case GREATER_THAN, GREATER_OR_EQUAL -> new Span(q.getValue(), null);
                    case NULL -> single(q.getValue());
                };
            case Quantity q -> single(q.getValue());
            case Money m -> single(m.getValue());
            case DecimalType d -> single(d.getValue());
            case IntegerType i -> single(new BigDecimal(i.getValueAsString()));
            case Range r ->
                r.getLow().getValue() == null && r.getHigh().getValue() == null
                        ? null
                        : new Span(r.getLow().getValue(), r.getHigh().getValue());
            default -> null;
        };
    }

    private static @Nullable Span single(@Nullable BigDecimal value) {
        return value == null ? null : new Span(value, value);
    }

    /** What a quantity or number is sorted by. */
    static @Nullable BigDecimal low(Base element) {
        Span span = span(element);
        return span == null ? null : span.low;
    }
}

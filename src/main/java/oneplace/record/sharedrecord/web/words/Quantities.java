package oneplace.record.sharedrecord.web.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Amounts with their units, as the sender wrote them; digits that only a machine would write are rounded for reading. */
final class Quantities {

    private static final int PRECISE = 3;
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("Cel", "°C"),
            Map.entry("/min", "a minute"),
            Map.entry("{beats}/min", "a minute"),
            Map.entry("{Breaths}/min", "a minute"),
            Map.entry("kg/m2", "kg/m²"),
            Map.entry("a", "years"),
            Map.entry("mo", "months"),
            Map.entry("wk", "weeks"),
            Map.entry("d", "days"),
            Map.entry("h", "hours"),
            Map.entry("min", "minutes"),
            Map.entry("1", ""));

    private Quantities() {}

    /** <em>61.4 kg</em>, <em>&lt;5 mg/l</em>; empty without a value. */
    static String quantity(JsonNode node) {
        JsonNode value = node.path("value");
        if (!value.isNumber()) {
            return "";
        }
        String unit = unit(node);
        String gap = unit.isEmpty() || unit.equals("%") || unit.startsWith("/") ? "" : " ";
        return node.path("comparator").asString("") + number(value.decimalValue()) + gap + unit;
    }

    /** The unit: its words, else the code of its system, without remarks in braces. */
    static String unit(JsonNode node) {
        String unit = node.path("unit").asString(node.path("code").asString(""));
        return UNITS.getOrDefault(unit, unit.replaceAll("\\{[^}]*}", "").strip());
    }

    /** <em>60 to 80 kg</em>, <em>at most 5</em>. */
    static String range(JsonNode node) {
        String low = quantity(node.path("low"));
        String high = quantity(node.path("high"));
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : "at most " + high;
        }
        if (high.isEmpty()) {
            return "at least " + low;
        }
        boolean same = unit(node.path("low")).equals(unit(node.path("high")));
        return (same ? number(node.path("low").path("value").decimalValue()) : low) + " to " + high;
    }

    /** <em>1 to 128</em>, <em>500 mg in 5 ml</em>. */
    static String ratio(JsonNode node) {
        String above = quantity(node.path("numerator"));
        String below = quantity(node.path("denominator"));
        if (above.isEmpty() || below.isEmpty()) {
            return above;
        }
        boolean bare = unit(node.path("numerator")).isEmpty();
        return above + (bare ? " to " : " in ") + below;
    }

    /** <em>£24.50</em>; other currencies by their code. */
    static String money(JsonNode node) {
        BigDecimal amount = node.path("value").decimalValue().setScale(2, RoundingMode.HALF_UP);
        String currency = node.path("currency").asString("");
        String sign = amount.signum() < 0 ? "−" : "";
        String plain = "%,.2f".formatted(amount.abs());
        return currency.equals("GBP") ? sign + "£" + plain : sign + plain + " " + currency;
    }

    /** A number as it was written; with more than three decimals, two of them or three digits that count. */
    static String number(BigDecimal number) {
        if (number.scale() <= PRECISE) {
            return number.toPlainString().replace('-', '−');
        }
        BigDecimal rounded = number.abs().compareTo(BigDecimal.ONE) >= 0
                ? number.setScale(2, RoundingMode.HALF_UP)
                : number.round(new java.math.MathContext(PRECISE, RoundingMode.HALF_UP));
        return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}

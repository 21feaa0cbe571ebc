package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/** Values written so that the order of the texts is the order of the values. */
final class SortText {

    private static final int EXPONENT_BIAS = 500_000;

    private SortText() {}

    static void each(SearchKind kind, Walk walk, JsonNode element, Consumer<String> to) {
        switch (kind) {
            case STRING ->
                TextValues.any(walk.kind(), element, (part, text) -> {
                    to.accept(TextForm.of(text));
                    return false;
                });
            case TOKEN ->
                TokenValues.any(walk, element, (system, code) -> {
                    if (code != null) {
                        to.accept(code.toLowerCase(Locale.ROOT));
                    }
                    return false;
                });
            case DATE -> {
                Instant beginning = Dates.beginning(walk.kind(), element);
                if (beginning != null) {
                    to.accept(of(beginning));
                }
            }
            case NUMBER, QUANTITY -> {
                NumberRange range = NumberRange.of(walk.kind(), element);
                if (range != null && range.low() != null) {
                    to.accept(of(range.low()));
                }
            }
            case REFERENCE, URI -> {
                String text = References.literal(walk, element);
                if (text != null) {
                    to.accept(text);
                }
            }
            case COMPOSITE, SPECIAL -> {}
        }
    }

    /** Seconds and nanoseconds in fixed width. */
    static String of(Instant instant) {
        return String.format(
                Locale.ROOT, "%018d%09d", instant.getEpochSecond() - Instant.MIN.getEpochSecond(), instant.getNano());
    }

    /**
     * Sign, power of ten and digits; for a negative number both turned round, and closed by a sign greater than any digit,
     * so that −1.5 stands before −1.
     */
    static String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "5";
        }
        BigDecimal plain = value.stripTrailingZeros();
        int power = Math.clamp((long) plain.precision() - plain.scale() + EXPONENT_BIAS, 0, 999_999);
        String text = String.format(Locale.ROOT, "%06d", power)
                + plain.unscaledValue().abs();
        return value.signum() > 0 ? "6" + text : "4" + turned(text) + "~";
    }

    private static String turned(String digits) {
        StringBuilder turned = new StringBuilder(digits.length());
        digits.chars().forEach(c -> turned.append((char) ('9' - (c - '0'))));
        return turned.toString();
    }
}

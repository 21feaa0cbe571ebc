package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number and how to compare with it (FHIR R4, <em>Search</em>, number). Equality reaches half a unit of the last digit
 * written to either side: 100 means 99.5 up to but not 100.5. Order compares with the number itself. {@code ap} reaches a
 * tenth of it.
 */
record NumberTest(Prefix prefix, BigDecimal value, BigDecimal low, BigDecimal high) implements ValueTest {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    static NumberTest of(Prefix prefix, BigDecimal value) {
        BigDecimal slack = prefix == Prefix.AP
                ? value.abs().multiply(TENTH)
                : new BigDecimal("0.5").scaleByPowerOfTen(-places(value));
        return new NumberTest(prefix, value, value.subtract(slack), value.add(slack));
    }

    /** Of 1e2 the specification says 95 up to 105: one digit in powers of ten counts as two. */
    private static int places(BigDecimal value) {
        return value.scale() < 0 && value.precision() == 1 ? value.scale() + 1 : value.scale();
    }

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        NumberRange found = NumberRange.of(walk.kind(), element);
        return found != null && holds(found);
    }

    boolean holds(NumberRange found) {
        return switch (prefix) {
            case EQ -> contains(found);
            case NE -> !contains(found);
            case GT -> above(found.high()) > 0;
            case LT -> below(found.low()) < 0;
            case GE -> above(found.high()) >= 0;
            case LE -> below(found.low()) <= 0;
            case SA -> below(found.low()) > 0;
            case EB -> above(found.high()) < 0;
            case AP ->
                (found.low() == null || found.low().compareTo(high) <= 0)
                        && (found.high() == null || found.high().compareTo(low) >= 0);
        };
    }

    private boolean contains(NumberRange found) {
        return found.low() != null
                && found.high() != null
                && found.low().compareTo(low) >= 0
                && found.high().compareTo(high) < 0;
    }

    private int above(@Nullable BigDecimal end) {
        return end == null ? 1 : end.compareTo(value);
    }

    private int below(@Nullable BigDecimal start) {
        return start == null ? -1 : start.compareTo(value);
    }
}

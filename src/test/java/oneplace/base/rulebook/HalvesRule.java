package oneplace.base.rulebook;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rule that {@code docs/guides/adding-a-rule.md} shows. */
public final class HalvesRule implements Rule {

    private static final Field.WholeNumber WHOLE = new Field.WholeNumber("whole", "Whole", null, 0, 100);
    private static final Field.YesNo UP = new Field.YesNo("up", "Round up", null);

    @Override
    public About about() {
        return new About(
                "halves",
                "Half of it",
                "Half of a whole number.",
                List.of("Where the number is odd, say which way to round."),
                List.of("arithmetic"),
                2,
                LocalDate.of(2026, 11, 22),
                "Who gets which half.");
    }

    @Override
    public List<Field<?>> takes() {
        return List.of(WHOLE, UP);
    }

    @Override
    public Finding decide(Given given) {
        BigInteger whole = given.get(WHOLE).add(given.get(UP) ? BigInteger.ONE : BigInteger.ZERO);
        int half = whole.intValue() / 2;
        return Finding.of("Half: " + half).with("half", half).because("two halves make a whole.");
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Seven, down", Map.of("whole", 7, "up", false), Map.of("half", 3)),
                new Example("Seven, up", Map.of("whole", 7, "up", true), Map.of("half", 4)));
    }
}

package oneplace.base.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A rule that takes one field of each kind, for tests of its page. */
public final class RuleOfEveryField implements Rule {

    @Override
    public About about() {
        return new About(
                "every-field",
                "One of each",
                "It takes one of each.",
                List.of("A paragraph."),
                List.of("a source"),
                1,
                LocalDate.of(2026, 11, 22),
                "Anything.");
    }

    @Override
    public List<Field<?>> takes() {
        return List.of(
                new Field.Text("t", "Words", "a hint"),
                new Field.YesNo("y", "Agreed", null),
                new Field.WholeNumber("n", "Number", null, 0, 9),
                new Field.Day("d", "Day", null),
                new Field.OneOf("o", "One", null, Map.of("mon", "Monday")),
                new Field.ManyOf("m", "Many", null, Map.of("mon", "Monday")));
    }

    @Override
    public Finding decide(Given given) {
        return Finding.of("Yes it is").with("is", true).because("it was said.");
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example(
                "A first example",
                Map.of("t", "x", "y", true, "n", 3, "d", "2026-11-22", "o", "mon", "m", List.of("mon")),
                Map.of("is", true)));
    }
}

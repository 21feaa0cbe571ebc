package oneplace.base.rulebook;

import java.util.List;

/**
 * A public rule: pure, without clock, store or framework. A module writes one class, publishes it as a bean and tests its
 * examples with {@code RuleContract}; list, page, form and interface follow by themselves.
 *
 * <pre>{@code
 * final class Adult implements Rule {
 *     private static final Field.WholeNumber AGE = new Field.WholeNumber("age", "Age in years", null, 0, 130);
 *     public About about() { ... }
 *     public List<Field<?>> takes() { return List.of(AGE); }
 *     public Finding decide(Given given) {
 *         boolean adult = given.get(AGE).intValue() >= 18;
 *         return Finding.of(adult ? "An adult" : "A child").because("...").with("adult", adult);
 *     }
 *     public List<Example> examples() { ... }
 * }
 * }</pre>
 */
public interface Rule {

    /** What it is called, where it comes from, what it leaves to people. */
    About about();

    /** What must be known to apply it, in the order in which it is asked. */
    List<Field<?>> takes();

    /** Applies it. Never called with an input that a field refused. */
    Finding decide(Given given);

    /** Worked examples: shown to people, and tests. At least two with different outcomes. */
    List<Example> examples();

    /** See {@link About#id()}. */
    default String id() {
        return about().id();
    }
}

package oneplace.record.sharedrecord.search.path;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * A path that asks rather than reaches, such as {@code Patient.deceased.exists() and Patient.deceased != false}: always
 * gives one boolean.
 */
record ConditionWalk(String way, List<Term> terms) implements Walk {

    /**
     * @param not the literal that the value must differ from, or null when it only has to be there
     */
    record Term(List<Walk> walks, @Nullable String not) {

        boolean holds(JsonNode resource) {
            return walks.stream()
                    .anyMatch(walk -> walk.any(
                            resource,
                            found -> not == null || !found.asString("").equals(not)));
        }
    }

    ConditionWalk {
        terms = List.copyOf(terms);
    }

    @Override
    public boolean any(JsonNode from, Predicate<? super JsonNode> test) {
        return test.test(BooleanNode.valueOf(terms.stream().allMatch(term -> term.holds(from))));
    }

    @Override
    public Walk wide() {
        return this;
    }

    @Override
    public ElementKind kind() {
        return ElementKind.BOOLEAN;
    }

    @Override
    public CodeSystems systems() {
        return CodeSystems.NONE;
    }

    @Override
    public boolean narrowed() {
        return false;
    }

    @Override
    public @Nullable String onlyType() {
        return null;
    }

    @Override
    public @Nullable Walk after(Walk root) {
        return null;
    }
}

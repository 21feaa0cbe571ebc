package oneplace.record.sharedrecord.search.path;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From field to field. */
record FieldWalk(List<Step> steps, ElementKind kind, CodeSystems systems) implements Walk {

    /**
     * @param only the place in an array, or −1 for all
     */
    record Step(String field, int only, @Nullable Filter filter) {

        boolean sameWay(Step other) {
            return field.equals(other.field) && only == other.only;
        }
    }

    FieldWalk {
        steps = List.copyOf(steps);
    }

    @Override
    public boolean any(JsonNode from, Predicate<? super JsonNode> test) {
        return follow(from, 0, test);
    }

    private boolean follow(JsonNode node, int depth, Predicate<? super JsonNode> test) {
        if (depth == steps.size()) {
            return test.test(node);
        }
        if (!(node instanceof ObjectNode object)) {
            return false;
        }
        Step step = steps.get(depth);
        JsonNode next = object.get(step.field);
        if (next instanceof ArrayNode array) {
            int from = Math.max(step.only, 0);
            int end = step.only < 0 ? array.size() : Math.min(array.size(), step.only + 1);
            for (int i = from; i < end; i++) {
                if (enter(array.get(i), step, depth, test)) {
                    return true;
                }
            }
            return false;
        }
        return enter(next, step, depth, test);
    }

    private boolean enter(@Nullable JsonNode node, Step step, int depth, Predicate<? super JsonNode> test) {
        return node != null
                && !node.isNull()
                && (step.filter == null || step.filter.keeps(node))
                && follow(node, depth + 1, test);
    }

    @Override
    public Walk wide() {
        return new FieldWalk(
                steps.stream()
                        .map(step -> new Step(step.field, step.only, null))
                        .toList(),
                kind,
                systems);
    }

    @Override
    public String way() {
        return steps.stream()
                .map(step -> step.only < 0 ? step.field : step.field + "[" + step.only + "]")
                .collect(Collectors.joining("."));
    }

    @Override
    public boolean narrowed() {
        return steps.stream().anyMatch(step -> step.filter instanceof Filter.Equal);
    }

    @Override
    public @Nullable String onlyType() {
        return steps.isEmpty() || !(steps.getLast().filter instanceof Filter.RefersTo refers) ? null : refers.type();
    }

    @Override
    public @Nullable Walk after(Walk root) {
        if (!(root instanceof FieldWalk before) || before.steps.size() > steps.size()) {
            return null;
        }
        for (int i = 0; i < before.steps.size(); i++) {
            if (!before.steps.get(i).sameWay(steps.get(i))) {
                return null;
            }
        }
        return new FieldWalk(steps.subList(before.steps.size(), steps.size()), kind, systems);
    }
}

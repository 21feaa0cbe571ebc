package oneplace.record.exchange.patch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A place in a tree (RFC 6901, <em>JSON Pointer</em>).
 *
 * @param steps names and indices, unescaped; none for the whole
 */
record Pointer(List<String> steps) {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern WRONG_ESCAPE = Pattern.compile("~(?![01])");

    /** Null when the text is no pointer. */
    static @Nullable Pointer of(String text) {
        if (!text.isEmpty() && !text.startsWith("/")
                || WRONG_ESCAPE.matcher(text).find()) {
            return null;
        }
        return new Pointer(
                text.isEmpty()
                        ? List.of()
                        : Stream.of(text.substring(1).split("/", -1))
                                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                                .toList());
    }

    boolean whole() {
        return steps.isEmpty();
    }

    String last() {
        return steps.getLast();
    }

    Pointer parent() {
        return new Pointer(steps.subList(0, steps.size() - 1));
    }

    /** Whether {@code other} is this place, or inside it. */
    boolean holds(Pointer other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** What stands here; missing when nothing does. */
    JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String step : steps) {
            node = node.isArray() ? node.path(index(step, node.size() - 1)) : node.path(step);
        }
        return node;
    }

    /** An index of an array; -1 when it is none up to {@code most}. */
    static int index(String step, int most) {
        int index = INDEX.matcher(step).matches() ? Integer.parseInt(step) : -1;
        return index <= most ? index : -1;
    }

    /** Where in an array something is put: an index, or its end. */
    static int place(String step, ArrayNode array) {
        return step.equals("-") ? array.size() : index(step, array.size());
    }
}

package oneplace.record.sharedrecord.search.path;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One way from a resource (or from an element of it) to elements of one type: what a part of a path's union becomes.
 * Arrays on the way are entered; nulls are passed over. Immutable, for any number of threads.
 */
public sealed interface Walk permits FieldWalk, ConditionWalk {

    /**
     * Whether {@code test} holds for an element that is reached; they are tried in document order until one does. Never
     * fails, whatever the JSON.
     */
    boolean any(JsonNode from, Predicate<? super JsonNode> test);

    /** Hands every element that is reached to {@code to}, in document order. */
    default void each(JsonNode from, Consumer<? super JsonNode> to) {
        any(from, found -> {
            to.accept(found);
            return false;
        });
    }

    /** The same way with nothing left out. */
    Walk wide();

    /** The way without its filters, in JSON's own names: {@code component.valueQuantity}. */
    String way();

    /** What is reached. */
    ElementKind kind();

    /** The system that codes reached by this walk belong to, by their binding; empty when there is none. */
    CodeSystems systems();

    /** Whether some elements on the way are left out for another reason than the type a reference points to. */
    boolean narrowed();

    /** The only type that references reached may point to, or null. */
    @Nullable
    String onlyType();

    /** The rest of this way after {@code root}; null when it does not begin with it. */
    @Nullable
    Walk after(Walk root);
}

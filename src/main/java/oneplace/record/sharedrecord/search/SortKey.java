package oneplace.record.sharedrecord.search;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One key of {@code _sort}.
 *
 * @param descending whether the greatest comes first
 */
public record SortKey(SearchParameter parameter, boolean descending) {

    /**
     * What {@code resource} is sorted by, as text in the order of its characters; of several values the lowest, or when
     * descending the highest. Null when it has none: such resources come last either way. Dates sort by when they begin,
     * tokens by code, quantities by their number whatever the unit.
     */
    public @Nullable String of(ObjectNode resource) {
        @Nullable String[] best = new @Nullable String[1];
        for (var walk : parameter.walks()) {
            walk.each(
                    resource,
                    element -> SortText.each(parameter.kind(), walk, element, text -> {
                        if (best[0] == null || (text.compareTo(best[0]) > 0) == descending) {
                            best[0] = text;
                        }
                    }));
        }
        return best[0];
    }
}

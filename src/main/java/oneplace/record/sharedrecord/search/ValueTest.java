package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/** One value of a query, to be held against the elements that its parameter reaches. */
interface ValueTest {

    /** Whether {@code element}, reached by {@code walk}, is what was asked for. */
    boolean accepts(Walk walk, JsonNode element);

    /**
     * Adds the tokens one of which every resource has that passes by way of {@code walk}.
     *
     * @return false when the index has no such tokens
     */
    default boolean index(Walk walk, TokenDomain domain, TokenSink to) {
        return false;
    }

    /** Whether having one of these tokens is as good as passing. */
    default boolean decidedByTokens() {
        return false;
    }
}

package oneplace.record.sharedrecord.search;

import java.util.Set;

/** How far the index can answer a condition; see {@link SimpleClause} for the parts. */
record Indexing(long[] anyOf, long[] noneOf, Set<TokenFamily> families, boolean exact) {

    private static final long[] NO_TOKENS = {};

    /** Not at all. */
    static final Indexing NONE = new Indexing(NO_TOKENS, NO_TOKENS, Set.of(), false);

    static Indexing anyOf(long[] tokens, Set<TokenFamily> families, boolean exact) {
        return tokens.length == 0 ? NONE : new Indexing(tokens, NO_TOKENS, families, exact);
    }

    /** The opposite of this: of use only where the tokens decide. */
    Indexing negated() {
        return exact ? new Indexing(NO_TOKENS, anyOf, families, true) : NONE;
    }

    /** The same tokens, as a hint only. */
    Indexing inexact() {
        return new Indexing(anyOf, noneOf, families, false);
    }
}

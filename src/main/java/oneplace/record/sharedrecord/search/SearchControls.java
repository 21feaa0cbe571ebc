package oneplace.record.sharedrecord.search;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the answer to a query is to look (FHIR R4, <em>Search</em>, 3.1.1.5).
 *
 * @param count the most matches on a page, when asked
 * @param sort the first key first
 * @param elements the top-level elements asked for; empty for all
 */
public record SearchControls(
        OptionalInt count,
        List<SortKey> sort,
        Total total,
        Summary summary,
        List<String> elements,
        List<Include> includes,
        List<Include> reverseIncludes) {

    /** The most matches on a page, whatever is asked. */
    public static final int MOST_COUNT = 1_000;

    public SearchControls {
        sort = List.copyOf(sort);
        elements = List.copyOf(elements);
        includes = List.copyOf(includes);
        reverseIncludes = List.copyOf(reverseIncludes);
    }

    /** Whether the number of matches is wanted. */
    public enum Total {
        /** Not said. */
        UNSAID,
        NONE,
        ESTIMATE,
        ACCURATE
    }

    /** How much of each resource is wanted. */
    public enum Summary {
        FALSE,
        TRUE,
        TEXT,
        DATA,
        COUNT
    }
}

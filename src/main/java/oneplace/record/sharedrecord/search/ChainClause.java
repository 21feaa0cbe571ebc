package oneplace.record.sharedrecord.search;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code patient.name=…}: the resource refers, under {@code reference}, to one for which a clause holds.
 *
 * @param byTargetType the types it may refer to, each with what must hold of it; the types differ in their parameters, so
 *     each has its own reading. At least one.
 */
public record ChainClause(String name, SearchParameter reference, SortedMap<String, Clause> byTargetType)
        implements Clause {

    public ChainClause {
        byTargetType = new TreeMap<>(byTargetType);
    }
}

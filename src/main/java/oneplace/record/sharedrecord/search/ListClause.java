package oneplace.record.sharedrecord.search;

import java.util.List;

/**
 * {@code _list}: the resource is an entry of one of these Lists.
 *
 * @param lists logical ids of List resources, or names of functional lists that begin with {@code $}
 */
public record ListClause(String name, List<String> lists) implements Clause {

    public ListClause {
        lists = List.copyOf(lists);
    }
}

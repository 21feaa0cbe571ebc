package oneplace.record.sharedrecord.search;

import java.util.List;

/**
 * {@code partof:below=…}: the resource stands under (or over) one of these in the tree that {@code reference} makes, or is
 * one of them.
 *
 * @param below whether under them, rather than over
 * @param targets where the tree is entered
 */
public record HierarchyClause(String name, SearchParameter reference, boolean below, List<Target> targets)
        implements Clause {

    public HierarchyClause {
        targets = List.copyOf(targets);
    }
}

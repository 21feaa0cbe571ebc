package oneplace.record.sharedrecord.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code location:below=…}: the resource refers to one of these, or to one that stands under (or over) one of them in the
 * tree that their own type makes (FHIR R4, <em>Search</em>, reference: {@code :above}, {@code :below}).
 *
 * @param below whether under them, rather than over
 * @param targets where the tree is entered
 * @param trees by type, the parameter under which its resources name the next higher one: {@code Location.partof}
 */
public record HierarchyClause(
        String name,
        SearchParameter reference,
        boolean below,
        List<Target> targets,
        SortedMap<String, SearchParameter> trees)
        implements Clause {

    public HierarchyClause {
        targets = List.copyOf(targets);
        trees = new TreeMap<>(trees);
    }
}

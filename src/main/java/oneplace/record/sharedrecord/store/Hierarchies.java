package oneplace.record.sharedrecord.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.search.HierarchyClause;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import oneplace.trust.access.Sight;
import org.springframework.stereotype.Component;

/**
 * What stands above or below a resource in the tree its type makes, as far as the viewer sees the tree: a branch that
 * hangs on something hidden is not found.
 */
@Component
final class Hierarchies {

    private static final int MOST = 5_000;

    private final Matching matching;

    Hierarchies(Matching matching) {
        this.matching = matching;
    }

    /** The resources where the tree is entered, and all above or below them. */
    Set<Target> within(Sight sight, HierarchyClause clause) {
        Set<Target> all = new HashSet<>(clause.targets());
        Set<Target> edge = Set.copyOf(clause.targets());
        while (!edge.isEmpty()) {
            Set<Target> next = new HashSet<>();
            for (var tree : clause.trees().entrySet()) {
                List<Target> own = edge.stream()
                        .filter(target -> target.type().equals(tree.getKey()))
                        .toList();
                if (!own.isEmpty()) {
                    next.addAll(
                            clause.below()
                                    ? children(sight, tree.getValue(), own)
                                    : parents(sight, tree.getValue(), own));
                }
            }
            // a tree that bites its own tail ends here too
            next.removeIf(target -> !all.add(target));
            if (all.size() > MOST) {
                throw new SearchTooWide(
                        clause.name(), "More than " + MOST + " resources stand there in the tree; name a lower one.");
            }
            edge = next;
        }
        return all;
    }

    private Set<Target> children(Sight sight, SearchParameter upward, List<Target> parents) {
        Set<Target> found = new HashSet<>();
        Wanted wanted =
                new Wanted(upward.type(), Optional.empty(), List.of(Condition.refersTo(upward, Set.copyOf(parents))));
        each(
                sight,
                wanted,
                entry -> found.add(new Target(entry.id().type(), entry.id().id())));
        return found;
    }

    private Set<Target> parents(Sight sight, SearchParameter upward, List<Target> children) {
        Set<Target> found = new HashSet<>();
        long[] keys = children.stream()
                .mapToLong(child -> Tokens.key(child.type(), child.id()))
                .toArray();
        each(
                sight,
                new Wanted(upward.type(), Optional.of(keys), List.of()),
                entry -> found.addAll(
                        upward.targetsIn(ResourceText.parse(entry.body()).tree())));
        return found;
    }

    private void each(Sight sight, Wanted wanted, java.util.function.Consumer<Entry> to) {
        matching.each(sight, wanted, 200, entry -> {
            to.accept(entry);
            return true;
        });
    }
}

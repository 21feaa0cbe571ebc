package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;

/**
 * One kind of element that a composite parameter looks at: all its components must hold within the same element.
 *
 * @param root from the resource to the elements
 */
record CompositePart(Walk root, List<Component> components) {

    /**
     * @param within walks from the element
     * @param outside walks from the resource, for a component that lies beside the element
     */
    record Component(SearchParameter parameter, List<Walk> within, List<Walk> outside) {}

    CompositePart {
        components = List.copyOf(components);
    }

    /**
     * One part for each root. A component's walk belongs to the longest root it begins with: of {@code Observation |
     * Observation.component}, {@code component.code} belongs to the second alone.
     */
    static List<CompositePart> of(List<Walk> roots, List<SearchParameter> parameters) {
        List<CompositePart> parts = new ArrayList<>();
        for (Walk root : roots) {
            List<Component> components = new ArrayList<>();
            for (SearchParameter parameter : parameters) {
                List<Walk> within = new ArrayList<>();
                List<Walk> outside = new ArrayList<>();
                for (Walk walk : parameter.walks()) {
                    @Nullable Walk home = home(walk, roots);
                    @Nullable Walk rest = home == null ? null : walk.after(home);
                    if (rest == null) {
                        outside.add(walk);
                    } else if (home == root) {
                        within.add(rest);
                    }
                }
                components.add(new Component(parameter, List.copyOf(within), List.copyOf(outside)));
            }
            parts.add(new CompositePart(root, components));
        }
        return parts;
    }

    private static @Nullable Walk home(Walk walk, List<Walk> roots) {
        Walk longest = null;
        for (Walk root : roots) {
            if (walk.after(root) != null
                    && (longest == null || root.way().length() > longest.way().length())) {
                longest = root;
            }
        }
        return longest;
    }
}

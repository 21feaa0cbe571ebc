package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One search parameter of one resource type, with its path made ready to walk. */
public final class SearchParameter {

    private final String type;
    private final String name;
    private final SearchKind kind;
    private final String path;
    private final List<String> targets;
    private final List<Walk> walks;
    private final List<CompositePart> parts;
    private final List<TokenDomain> domains;
    private final boolean clinicalDate;
    private final Set<String> compartments;

    SearchParameter(
            String type,
            String name,
            SearchKind kind,
            String path,
            List<String> targets,
            List<Walk> walks,
            List<CompositePart> parts,
            boolean clinicalDate,
            Set<String> compartments) {
        this.type = type;
        this.name = name;
        this.kind = kind;
        this.path = path;
        this.targets = List.copyOf(targets);
        this.walks = List.copyOf(walks);
        this.parts = List.copyOf(parts);
        this.clinicalDate = clinicalDate;
        this.compartments = Set.copyOf(compartments);
        this.domains =
                this.walks.stream().map(walk -> new TokenDomain(type, walk)).toList();
    }

    /** The resource type searched: {@code Observation}. */
    public String type() {
        return type;
    }

    /** Its name in a query: {@code value-quantity}. */
    public String name() {
        return name;
    }

    /** How its values are compared. */
    public SearchKind kind() {
        return kind;
    }

    /** The path as R4 publishes it. */
    public String path() {
        return path;
    }

    /** The types a reference may point to; empty for any type, and for what is no reference. */
    public List<String> targets() {
        return targets;
    }

    /** The names of the parameters that a composite joins, in order; empty for all others. */
    public List<String> components() {
        return parts.isEmpty()
                ? List.of()
                : parts.getFirst().components().stream()
                        .map(component -> component.parameter().name())
                        .toList();
    }

    /** Whether the references are canonical ones, by the URL of a definition rather than by type and id. */
    public boolean canonical() {
        return kind == SearchKind.REFERENCE && walks.stream().allMatch(walk -> walk.kind() == ElementKind.URI);
    }

    /**
     * Whether this is a date parameter over just the elements that {@link Facts#at()} takes first: a resource that has a
     * value under it then begins at that value.
     */
    public boolean clinicalDate() {
        return clinicalDate;
    }

    /** The types in whose compartments a resource stands that this refers to: {@code Patient}, {@code Encounter}. */
    public Set<String> compartments() {
        return compartments;
    }

    /**
     * The local resources that {@code resource} refers to under this parameter, in document order; other sites' and
     * canonical references are not among them. Empty when this is no reference parameter.
     */
    public List<Target> targetsIn(ObjectNode resource) {
        List<Target> found = new ArrayList<>();
        if (kind == SearchKind.REFERENCE) {
            for (Walk walk : walks) {
                walk.each(resource, element -> {
                    Target target = Target.of(References.literal(walk, element));
                    if (target != null && !found.contains(target)) {
                        found.add(target);
                    }
                });
            }
        }
        return found;
    }

    /** The tokens of the index of which a resource has one exactly when it refers to {@code target} under this parameter. */
    public long[] tokensOf(Target target) {
        return domains.stream()
                .mapToLong(domain -> domain.reference(target.text()))
                .distinct()
                .toArray();
    }

    /**
     * Whether a resource that has one of {@link #tokensOf} refers so: false for a path that leaves some references out, such
     * as related artefacts of one kind.
     */
    public boolean decidedByTokens() {
        return walks.stream().noneMatch(Walk::narrowed);
    }

    /** The walks whose elements this kind of parameter can compare. */
    List<Walk> walks() {
        return walks;
    }

    /** Where the tokens of each of the {@link #walks()} come from. */
    List<TokenDomain> domains() {
        return domains;
    }

    /** Whether the index holds tokens of this parameter. */
    boolean indexed() {
        return !name.equals("_id") && IndexPlan.indexed(type, kind);
    }

    /** The elements that a composite looks at, each with its components. */
    List<CompositePart> parts() {
        return parts;
    }

    /** The only type that references under this parameter may point to, or null. */
    @Nullable
    String onlyTarget() {
        if (targets.size() == 1) {
            return targets.getFirst();
        }
        @Nullable String first = walks.isEmpty() ? null : walks.getFirst().onlyType();
        return first != null && walks.stream().allMatch(walk -> first.equals(walk.onlyType())) ? first : null;
    }

    @Override
    public String toString() {
        return type + "." + name;
    }
}

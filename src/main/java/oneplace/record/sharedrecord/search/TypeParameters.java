package oneplace.record.sharedrecord.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one resource type, and what of its resources goes into the index. */
final class TypeParameters {

    private final SortedMap<String, SearchParameter> byName;
    private final ClinicalDate clinicalDate;
    private final IndexPlan plan;

    TypeParameters(String type, SortedMap<String, SearchParameter> byName, ClinicalDate clinicalDate) {
        this.byName = new TreeMap<>(byName);
        this.clinicalDate = clinicalDate;
        this.plan = IndexPlan.of(type, byName.values());
    }

    /** Whether the type's entries are in order of a date parameter under which {@code resource} has no value. */
    boolean undated(ObjectNode resource) {
        return byName.values().stream()
                .filter(SearchParameter::clinicalDate)
                .anyMatch(parameter -> parameter.walks().stream()
                        .noneMatch(walk ->
                                walk.any(resource, element -> Dates.beginning(walk.kind(), element) != null)));
    }

    @Nullable
    SearchParameter find(String name) {
        return byName.get(name);
    }

    List<SearchParameter> all() {
        return List.copyOf(byName.values());
    }

    ClinicalDate clinicalDate() {
        return clinicalDate;
    }

    IndexPlan plan() {
        return plan;
    }
}

package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.search.path.PathCompiler;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * When what a resource tells of happened. The first element of {@link #ORDER} that the type has and the resource fills
 * decides: what happened before when it was noted, the beginning of a period, its end when it has no beginning. Types
 * with none of them (Patient, Organization, Medication) have no clinical date.
 */
final class ClinicalDate {

    /** The order, for all types; no two types use one of these names for different things. */
    static final List<String> ORDER = List.of(
            "effective",
            "onset",
            "occurrence",
            "performed",
            "occurred",
            "identified",
            "collection.collected",
            "whenHandedOver",
            "whenPrepared",
            "started",
            "period",
            "servicePeriod",
            "serviced",
            "billablePeriod",
            "timing",
            "start",
            "planningHorizon",
            "sent",
            "authoredOn",
            "authored",
            "recordedDate",
            "dateTime",
            "dateWritten",
            "date",
            "dateAsserted",
            "applies",
            "issued",
            "received",
            "receivedTime",
            "recorded",
            "recordedOn",
            "detected",
            "created",
            "statusDate",
            "lastOccurrence");

    private final List<Walk> walks;

    private ClinicalDate(List<Walk> walks) {
        this.walks = walks;
    }

    static ClinicalDate of(Class<?> shape) {
        List<Walk> walks = new ArrayList<>();
        for (String name : ORDER) {
            PathCompiler.compileIfPresent(shape, name).stream()
                    .filter(walk -> Comparison.possible(SearchKind.DATE, walk.kind()))
                    .forEach(walks::add);
        }
        return new ClinicalDate(List.copyOf(walks));
    }

    /** Whether a date parameter over {@code others} reads exactly what comes first here. */
    boolean beginsWith(List<Walk> others) {
        if (others.isEmpty() || others.size() > walks.size()) {
            return false;
        }
        Set<String> first = Set.copyOf(
                walks.subList(0, others.size()).stream().map(Walk::way).toList());
        return others.stream().allMatch(walk -> first.contains(walk.way()));
    }

    @Nullable
    Instant of(ObjectNode resource) {
        @Nullable Instant[] found = new @Nullable Instant[1];
        for (Walk walk : walks) {
            if (walk.any(resource, element -> (found[0] = Dates.beginning(walk.kind(), element)) != null)) {
                return found[0];
            }
        }
        return null;
    }
}

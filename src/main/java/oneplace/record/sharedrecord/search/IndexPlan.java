package oneplace.record.sharedrecord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.node.ObjectNode;

/** What of a type's resources goes into the index: each way once, however many parameters read it. */
final class IndexPlan {

    /**
     * The types whose texts are looked for within one person only, so that the index need not know how they begin. Names,
     * addresses and titles of all others are looked up across the whole place.
     */
    private static final Set<String> TEXT_LEFT_OUT = Set.of(
            "AuditEvent",
            "ClaimResponse",
            "Condition",
            "CoverageEligibilityResponse",
            "ExplanationOfBenefit",
            "Immunization",
            "List",
            "Observation",
            "PaymentReconciliation");

    private final List<WayIndex> ways;

    private IndexPlan(List<WayIndex> ways) {
        this.ways = List.copyOf(ways);
    }

    static IndexPlan of(String type, Collection<SearchParameter> parameters) {
        Map<String, WayIndex> ways = new LinkedHashMap<>();
        for (SearchParameter parameter : parameters) {
            if (!parameter.indexed()) {
                continue;
            }
            for (Walk walk : parameter.walks()) {
                ways.computeIfAbsent(
                        parameter.kind() + " " + walk.way(), way -> new WayIndex(type, parameter.kind(), walk.wide()));
            }
        }
        return new IndexPlan(new ArrayList<>(ways.values()));
    }

    /** Whether the index holds anything of parameters of {@code kind}. */
    static boolean indexed(String type, SearchKind kind) {
        return switch (kind) {
            case TOKEN, REFERENCE, URI -> true;
            case STRING -> !TEXT_LEFT_OUT.contains(type);
            case DATE, NUMBER, QUANTITY, COMPOSITE, SPECIAL -> false;
        };
    }

    /** All tokens of {@code resource}, by family. */
    void collect(ObjectNode resource, Facts.Gathering into) {
        for (WayIndex way : ways) {
            way.collect(resource, into);
        }
    }
}

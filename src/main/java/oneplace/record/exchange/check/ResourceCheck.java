package oneplace.record.exchange.check;

import java.util.List;
import oneplace.record.exchange.shape.Shapes;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a resource against FHIR R4: names, nesting, cardinality, types, required bindings, references as they are
 * written, contained resources, narrative, and the invariants of {@link Invariants}. Profiles are not its matter.
 *
 * <p>It walks the tree once, by shapes compiled beforehand, and makes no HAPI object.
 */
public final class ResourceCheck {

    /** More than anybody reads; the walk ends there. */
    static final int MOST_FLAWS = 50;

    private ResourceCheck() {}

    /** What is wrong with a resource that came as a text; empty when nothing is. */
    public static List<Flaw> flaws(ResourceText resource) {
        return HugeNumbers.in(resource.text())
                ? List.of(
                        new Flaw(
                                Fault.VALUE,
                                resource.type(),
                                "A number is larger, or smaller, than any that is taken: its exponent has at most three digits."))
                : flaws(resource.tree());
    }

    /** What is wrong with a resource; empty when nothing is. */
    public static List<Flaw> flaws(ObjectNode resource) {
        JsonNode type = resource.path("resourceType");
        if (!type.isString() || !Types.known(type.stringValue())) {
            return List.of(
                    new Flaw(Fault.STRUCTURE, "resourceType", "A resource names its type of FHIR R4 in resourceType."));
        }
        Walk walk = new Walk(Shapes.r4());
        walk.resource(resource, Spot.resource(type.stringValue()));
        return walk.flaws();
    }
}

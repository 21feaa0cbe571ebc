package oneplace.demonstration.population;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * To which parts of the place a shipped person belongs, in the product's own extension of Patient. People made on demand
 * say only their practice and their address: the place they are loaded into may have no such areas.
 */
final class Belonging {
    private static final String MEMBERSHIP = "https://oneplace.example/StructureDefinition/membership";

    private Belonging() {}

    /** Adds cluster, neighbourhood, ward and area forum. */
    static void add(ObjectNode patient, Practices.Practice practice) {
        var extensions = patient.withArray("extension");
        Stream.of(
                        Map.entry("cluster", practice.cluster()),
                        Map.entry("neighbourhood", practice.neighbourhood()),
                        Map.entry("ward", practice.neighbourhood()),
                        Map.entry("area-forum", practice.areaForum()))
                .forEach(of -> {
                    var parts = extensions.addObject().put("url", MEMBERSHIP).putArray("extension");
                    parts.addObject().put("url", "kind").put("valueCode", of.getKey());
                    parts.addObject().put("url", "code").put("valueString", of.getValue());
                });
    }
}

package oneplace.demonstration.population;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where somebody went from hospital, in the codes used here. The generator's are those of American bills; home is the usual
 * place of residence, and of anything else the words stay. Source: NHS Data Dictionary, <em>destination of discharge</em>.
 */
final class DischargeDestination {
    private static final String SYSTEM = "https://fhir.hl7.org.uk/CodeSystem/UKCore-DischargeDestinationEngland";
    private static final String USUAL_HOME = "19";
    private static final Set<String> HOME = Set.of("1", "01");

    private DischargeDestination() {}

    /** Rewrites that of an encounter, if it has one. */
    static void write(ObjectNode encounter) {
        JsonNode hospitalization = encounter.path("hospitalization");
        if (hospitalization.path("dischargeDisposition") instanceof ObjectNode destination) {
            JsonNode told = destination.path("coding").path(0);
            if (!destination.has("text")) {
                destination.put("text", Words.tidy(told.path("display").asString("")));
            }
            destination.remove("coding");
            if (HOME.contains(told.path("code").asString())) {
                destination.putArray("coding").addObject().put("system", SYSTEM).put("code", USUAL_HOME);
            }
        }
    }
}

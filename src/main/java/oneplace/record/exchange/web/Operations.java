package oneplace.record.exchange.web;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The operations that are done here, as the CapabilityStatement tells them. */
final class Operations {

    private static final String HL7 = "http://hl7.org/fhir/OperationDefinition/";

    private Operations() {}

    /** Adds those of one type to its part of the statement. */
    static void declare(ObjectNode resource, String type) {
        var all = resource.putArray("operation");
        of(type).forEach(name ->
                all.addObject().put("name", name).put("definition", HL7 + where(name, type) + "-" + name));
    }

    private static String where(String name, String type) {
        return name.equals("validate") ? "Resource" : type;
    }

    private static List<String> of(String type) {
        return switch (type) {
            case "Patient" -> List.of("validate", "everything");
            case "Encounter" -> List.of("validate", "everything");
            default -> List.of("validate");
        };
    }
}

package oneplace.record.exchange.web;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation that is done here.
 *
 * @param name without {@code $}
 * @param definition the end of its definition's address
 * @param types the pattern of types it is for
 */
record Operations(String name, String definition, String types) {

    private static final String HL7 = "http://hl7.org/fhir/OperationDefinition/";

    private static final List<Operations> ALL = List.of(
            new Operations("validate", "Resource-validate", "[A-Z][A-Za-z]+"),
            new Operations("everything", "Patient-everything", "Patient"),
            new Operations("everything", "Encounter-everything", "Encounter"),
            new Operations("match", "Patient-match", "Patient"),
            new Operations("lastn", "Observation-lastn", "Observation"),
            new Operations("lookup", "CodeSystem-lookup", "CodeSystem"),
            new Operations("validate-code", "CodeSystem-validate-code", "CodeSystem"),
            new Operations("subsumes", "CodeSystem-subsumes", "CodeSystem"),
            new Operations("expand", "ValueSet-expand", "ValueSet"),
            new Operations("validate-code", "ValueSet-validate-code", "ValueSet"));

    /** Adds those of one type to its part of the CapabilityStatement. */
    static void declare(ObjectNode resource, String type) {
        var all = resource.putArray("operation");
        ALL.stream()
                .filter(operation -> type.matches(operation.types))
                .forEach(operation ->
                        all.addObject().put("name", operation.name).put("definition", HL7 + operation.definition));
    }
}

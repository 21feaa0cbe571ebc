package oneplace.record.exchange.web;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation that is done here.
 *
 * @param name without {@code $}
 * @param definition the address of its definition
 * @param types the pattern of types it is for
 */
record Operations(String name, String definition, String types) {

    private static final String HL7 = "http://hl7.org/fhir/OperationDefinition/";

    private static final String BULK = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/";

    private static final List<Operations> ALL = List.of(
            new Operations("validate", HL7 + "Resource-validate", "[A-Z][A-Za-z]+"),
            new Operations("everything", HL7 + "Patient-everything", "Patient"),
            new Operations("everything", HL7 + "Encounter-everything", "Encounter"),
            new Operations("match", HL7 + "Patient-match", "Patient"),
            new Operations("lastn", HL7 + "Observation-lastn", "Observation"),
            new Operations("export", BULK + "patient-export", "Patient"),
            new Operations("export", BULK + "group-export", "Group"),
            new Operations("status", BACKPORT + "backport-subscription-status", "Subscription"),
            new Operations("events", BACKPORT + "backport-subscription-events", "Subscription"),
            new Operations("lookup", HL7 + "CodeSystem-lookup", "CodeSystem"),
            new Operations("validate-code", HL7 + "CodeSystem-validate-code", "CodeSystem"),
            new Operations("subsumes", HL7 + "CodeSystem-subsumes", "CodeSystem"),
            new Operations("expand", HL7 + "ValueSet-expand", "ValueSet"),
            new Operations("validate-code", HL7 + "ValueSet-validate-code", "ValueSet"));

    /** Adds those of the whole place. */
    static void declare(ObjectNode rest) {
        rest.putArray("operation").addObject().put("name", "export").put("definition", BULK + "export");
    }

    /** Adds those of one type to its part of the CapabilityStatement. */
    static void declare(ObjectNode resource, String type) {
        var all = resource.putArray("operation");
        ALL.stream()
                .filter(operation -> type.matches(operation.types))
                .forEach(operation ->
                        all.addObject().put("name", operation.name).put("definition", operation.definition));
    }
}

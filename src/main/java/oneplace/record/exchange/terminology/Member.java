package oneplace.record.exchange.terminology;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;

/**
 * A code in a value set.
 *
 * @param system the address of its system
 * @param version of the system, if the value set says one; may be empty
 * @param selectable whether it may stand in a record
 * @param designations other words for it
 */
public record Member(
        String system,
        String version,
        String code,
        String display,
        boolean inactive,
        boolean selectable,
        List<ConceptDefinitionDesignationComponent> designations) {

    /** What makes it this code: system and code. */
    public Coded coded() {
        return new Coded(system, code);
    }

    /** A code with the system that gives it its meaning. */
    public record Coded(String system, String code) {}
}

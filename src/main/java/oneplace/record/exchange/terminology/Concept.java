package oneplace.record.exchange.terminology;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/**
 * One code of a system.
 *
 * @param code as it is written
 * @param display in words; may be empty
 * @param parents the codes it is a kind of
 * @param inactive whether it should no longer be used
 * @param selectable whether it may stand in a record, rather than only group others
 * @param definition all that the system says of it
 */
record Concept(
        String code,
        String display,
        List<String> parents,
        boolean inactive,
        boolean selectable,
        ConceptDefinitionComponent definition) {}

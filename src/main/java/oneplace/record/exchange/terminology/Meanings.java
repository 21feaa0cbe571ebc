package oneplace.record.exchange.terminology;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.exchange.terminology.Terminology.Meaning;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.PrimitiveType;

/** All that a system says of a code, in the properties R4 gives every system and in its own. */
final class Meanings {

    private Meanings() {}

    static Meaning of(Codes codes, Concept concept) {
        CodeSystem system = codes.system();
        List<Meaning.Property> properties = new ArrayList<>();
        if (concept.definition().hasDefinition()) {
            properties.add(new Meaning.Property(
                    "definition", "string", concept.definition().getDefinition()));
        }
        properties.add(new Meaning.Property("inactive", "boolean", Boolean.toString(concept.inactive())));
        concept.parents().forEach(parent -> properties.add(new Meaning.Property("parent", "code", parent)));
        codes.children(concept.code())
                .forEach(child -> properties.add(new Meaning.Property("child", "code", child.code())));
        for (ConceptPropertyComponent own : concept.definition().getProperty()) {
            boolean told = List.of("parent", "inactive", "child").contains(own.getCode());
            if (!told && own.getValue() instanceof PrimitiveType<?> simple) {
                properties.add(new Meaning.Property(own.getCode(), simple.fhirType(), simple.asStringValue()));
            }
        }
        List<Meaning.Said> designations = concept.definition().getDesignation().stream()
                .map(d -> new Meaning.Said(
                        d.hasLanguage() ? d.getLanguage() : "",
                        d.getUse().hasSystem() ? d.getUse().getSystem() : "",
                        d.getUse().hasCode() ? d.getUse().getCode() : "",
                        d.getValue()))
                .toList();
        return new Meaning(
                system.hasTitle() ? system.getTitle() : system.hasName() ? system.getName() : system.getUrl(),
                system.hasVersion() ? system.getVersion() : "",
                concept.display(),
                designations,
                properties);
    }
}

package oneplace.record.sharedrecord.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What resources say under a published parameter, as the reference engine evaluates its FHIRPath. */
final class PlainValues {

    static final FhirContext FHIR = FhirContext.forR4Cached();

    /** What each kind of parameter can compare; of {@code performed[x]} a date parameter passes over the string. */
    private static final Map<String, Set<String>> COMPARED = Map.of(
            "token",
                    Set.of(
                            "CodeableConcept",
                            "Coding",
                            "Identifier",
                            "ContactPoint",
                            "code",
                            "boolean",
                            "string",
                            "id",
                            "uri"),
            "reference", Set.of("Reference", "canonical", "uri"),
            "date", Set.of("date", "dateTime", "instant", "Period", "Timing"),
            "string", Set.of("string", "markdown", "HumanName", "Address"),
            "number", Set.of("decimal", "integer", "positiveInt", "unsignedInt", "Range"),
            "quantity", Set.of("Quantity", "SimpleQuantity", "Age", "Duration", "Count", "Distance", "Money", "Range"),
            "uri", Set.of("uri", "url", "canonical", "oid", "uuid"));

    private final Map<String, Map<String, Published.Parameter>> published = Published.byType();
    private final IFhirPath engine = FHIR.newFhirPath();
    private final Map<String, List<Base>> known = new HashMap<>();

    PlainValues() {
        engine.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public @Nullable IBase resolveReference(IIdType reference, @Nullable IBase context) {
                return reference.hasResourceType()
                        ? FHIR.getResourceDefinition(reference.getResourceType())
                                .newInstance()
                        : null;
            }
        });
    }

    List<Published.Parameter> parameters(String type) {
        List<Published.Parameter> all =
                new ArrayList<>(published.getOrDefault(type, Map.of()).values());
        all.addAll(published.getOrDefault("Resource", Map.of()).values());
        return all;
    }

    Published.Parameter parameter(String type, String name) {
        return parameters(type).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + "." + name));
    }

    /** The elements under a parameter that it can compare. */
    List<Base> of(Resource resource, Published.Parameter parameter) {
        return known.computeIfAbsent(
                resource.fhirType() + "/" + resource.getIdElement().getIdPart() + " " + parameter.name(),
                k -> compared(parameter.kind(), evaluate(resource, parameter.expression())));
    }

    /** The elements in which the parts of a composite are looked for together. */
    List<Base> roots(Resource resource, Published.Parameter composite) {
        return evaluate(resource, composite.expression());
    }

    /** Of a part of a composite. */
    List<Base> of(Resource resource, Base root, Published.Component component) {
        String path = component.expression();
        return compared(
                component.kind(),
                path.startsWith("%resource.")
                        ? evaluate(resource, path.substring("%resource.".length()))
                        : evaluate(root, path));
    }

    private static List<Base> compared(String kind, List<Base> values) {
        return values.stream()
                .filter(value -> COMPARED.getOrDefault(kind, Set.of()).contains(value.fhirType()))
                .filter(value -> !value.isPrimitive() || value.primitiveValue() != null)
                .toList();
    }

    /** Part by part of a union: the engine cannot tell whether two quantities are one. */
    private List<Base> evaluate(Base from, String path) {
        List<Base> all = new ArrayList<>();
        for (String part : path.isEmpty() ? new String[0] : path.split("\\|")) {
            all.addAll(engine.evaluate(from, part.strip(), Base.class));
        }
        return all;
    }
}

package oneplace.record.exchange.terminology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * The codes of a system with what is a kind of what: by nesting, and by the properties {@code parent} and
 * {@code subsumedBy} (FHIR R4, <em>CodeSystem</em>, 4.8.7 and the concept properties).
 */
final class Codes {

    private static final Set<String> UPWARD = Set.of("parent", "subsumedBy");

    private final CodeSystem system;
    private final Map<String, Concept> all = new LinkedHashMap<>();
    /** By the code above them; made when it is first asked for. */
    private final Map<String, List<Concept>> children = new HashMap<>();

    private Codes(CodeSystem system) {
        this.system = system;
    }

    static Codes of(CodeSystem system) {
        Codes codes = new Codes(system);
        system.getConcept().forEach(concept -> codes.add(concept, Optional.empty()));
        return codes;
    }

    private void add(ConceptDefinitionComponent concept, Optional<String> above) {
        List<String> parents = new ArrayList<>(above.stream().toList());
        boolean inactive = false;
        boolean selectable = true;
        for (ConceptPropertyComponent property : concept.getProperty()) {
            String value = property.getValue() instanceof PrimitiveType<?> simple ? simple.asStringValue() : "";
            switch (property.getCode()) {
                case "parent", "subsumedBy" -> parents.add(value);
                case "inactive" -> inactive |= value.equals("true");
                case "status" -> inactive |= value.equals("retired") || value.equals("inactive");
                case "notSelectable", "abstract" -> selectable &= !value.equals("true");
                default -> {}
            }
        }
        Concept known = all.get(key(concept.getCode()));
        if (known != null) {
            parents.addAll(known.parents());
        }
        String display = concept.getDisplay() == null ? "" : concept.getDisplay();
        all.put(
                key(concept.getCode()),
                new Concept(
                        concept.getCode(),
                        display,
                        parents.stream().distinct().toList(),
                        inactive,
                        selectable,
                        concept));
        concept.getConcept().forEach(child -> add(child, Optional.of(concept.getCode())));
    }

    CodeSystem system() {
        return system;
    }

    /** Whether all codes are here, not only examples of them or none. */
    boolean complete() {
        return system.getContent() == CodeSystem.CodeSystemContentMode.COMPLETE;
    }

    Optional<Concept> find(String code) {
        return Optional.ofNullable(all.get(key(code)));
    }

    Collection<Concept> all() {
        return all.values();
    }

    /** The code itself and whatever it is a kind of. */
    Set<String> above(String code) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(key(code)));
        while (!open.isEmpty()) {
            String next = open.pop();
            Concept concept = all.get(next);
            if (concept != null && found.add(next)) {
                concept.parents().stream().map(this::key).forEach(open::add);
            }
        }
        return found;
    }

    /** Whether {@code code} is {@code above}, or a kind of it. */
    boolean isA(String code, String above) {
        return above(code).contains(key(above));
    }

    List<Concept> children(String code) {
        if (children.isEmpty()) {
            all.values()
                    .forEach(concept -> concept.parents().stream()
                            .map(this::key)
                            .distinct()
                            .forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                                    .add(concept)));
        }
        return children.getOrDefault(key(code), List.of());
    }

    /** The values of a property as text; those of the hierarchy by name too. */
    List<String> values(Concept concept, String property) {
        if (UPWARD.contains(property)) {
            return concept.parents();
        }
        return switch (property) {
            case "code" -> List.of(concept.code());
            case "display" -> List.of(concept.display());
            case "child" -> children(concept.code()).stream().map(Concept::code).toList();
            case "definition" ->
                concept.definition().hasDefinition()
                        ? List.of(concept.definition().getDefinition())
                        : List.of();
            default ->
                concept.definition().getProperty().stream()
                        .filter(p -> property.equals(p.getCode()))
                        .map(p -> p.getValue() instanceof PrimitiveType<?> simple
                                ? simple.asStringValue()
                                : p.hasValueCoding() ? p.getValueCoding().getCode() : "")
                        .toList();
        };
    }

    private String key(String code) {
        return system.getCaseSensitive() || !system.hasCaseSensitive() ? code : code.toLowerCase(Locale.ROOT);
    }
}

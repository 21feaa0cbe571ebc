package oneplace.record.exchange.terminology;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;

/** The filters of a value set's composition (FHIR R4, <em>FilterOperator</em>). */
final class Filters {

    private Filters() {}

    /** Whether a concept passes one. @throws TerminologyRefusal when the filter is not one of R4's */
    static Predicate<Concept> of(Codes codes, ConceptSetFilterComponent filter) {
        String property = filter.getProperty();
        String value = filter.getValue() == null ? "" : filter.getValue();
        if (filter.getOp() == null || property == null) {
            throw unusable();
        }
        return switch (filter.getOp()) {
            case ISA -> concept -> codes.isA(concept.code(), value);
            case DESCENDENTOF -> concept -> codes.isA(concept.code(), value) && !same(codes, concept, value);
            case ISNOTA -> concept -> !codes.isA(concept.code(), value);
            case GENERALIZES -> concept -> codes.isA(value, concept.code());
            case EQUAL -> concept -> codes.values(concept, property).contains(value);
            case REGEX -> concept -> codes.values(concept, property).stream().anyMatch(v -> Watched.matches(value, v));
            case IN -> concept -> any(codes, concept, property, value);
            case NOTIN -> concept -> !any(codes, concept, property, value);
            case EXISTS -> concept -> !codes.values(concept, property).isEmpty() == value.equals("true");
            case NULL -> throw unusable();
        };
    }

    private static boolean same(Codes codes, Concept concept, String code) {
        return codes.find(code).filter(concept::equals).isPresent();
    }

    private static boolean any(Codes codes, Concept concept, String property, String values) {
        Set<String> wanted = Set.copyOf(
                Arrays.asList(values.split("\\s*,\\s*")).stream().distinct().toList());
        List<String> held = property.equals("concept") ? List.of(concept.code()) : codes.values(concept, property);
        return held.stream().anyMatch(wanted::contains);
    }

    private static TerminologyRefusal unusable() {
        return new TerminologyRefusal(
                TerminologyRefusal.Reason.NOT_SUPPORTED,
                "A filter of the value set has no property, or no operator of FHIR R4.");
    }
}

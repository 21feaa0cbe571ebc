package oneplace.record.sharedrecord.search;

import ca.uhn.fhir.model.api.annotation.Compartment;
import ca.uhn.fhir.model.api.annotation.SearchParamDefinition;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import oneplace.record.sharedrecord.search.path.PathCompiler;
import oneplace.record.sharedrecord.search.path.Walk;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * R4's definitions of the search parameters of one type, as the R4 structures carry them: an annotation on a constant of
 * each resource class.
 */
final class Definitions {

    private static final String MODEL = "org.hl7.fhir.r4.model.";

    private final String type;
    private final Class<?> shape;
    private final ClinicalDate clinicalDate;

    private Definitions(String type) {
        this.type = type;
        this.shape = shape(type);
        this.clinicalDate = ClinicalDate.of(shape);
    }

    /** All resource types, sorted. */
    static Set<String> types() {
        Set<String> names = new TreeSet<>();
        for (ResourceType each : ResourceType.values()) {
            names.add(each.name());
        }
        return Collections.unmodifiableSet(names);
    }

    /** The parameters of {@code type}, which must be one of {@link #types()}. */
    static TypeParameters read(String type) {
        return new Definitions(type).read();
    }

    private TypeParameters read() {
        Map<String, SearchParamDefinition> definitions = new TreeMap<>();
        for (Field constant : shape.getFields()) {
            SearchParamDefinition definition = constant.getAnnotation(SearchParamDefinition.class);
            if (definition != null) {
                definitions.put(definition.name(), definition);
            }
        }
        SortedMap<String, SearchParameter> parameters = new TreeMap<>();
        // of R4, but not among the structures' constants
        parameters.put("_source", simple("_source", SearchKind.URI, "Resource.meta.source", List.of(), Set.of()));
        definitions.forEach((name, definition) -> {
            SearchKind kind = SearchKind.valueOf(definition.type().toUpperCase(Locale.ROOT));
            if (kind != SearchKind.COMPOSITE) {
                parameters.put(
                        name, simple(name, kind, definition.path(), targets(definition), compartments(definition)));
            }
        });
        definitions.forEach((name, definition) -> {
            if (!parameters.containsKey(name)) {
                parameters.put(name, composite(definition, parameters));
            }
        });
        return new TypeParameters(type, parameters, clinicalDate);
    }

    private SearchParameter simple(
            String name, SearchKind kind, String path, List<String> targets, Set<String> compartments) {
        List<Walk> walks = PathCompiler.compile(shape, path).stream()
                .filter(walk -> Comparison.possible(kind, walk.kind()))
                .toList();
        boolean clinical = kind == SearchKind.DATE && clinicalDate.beginsWith(walks);
        return new SearchParameter(type, name, kind, path, targets, walks, List.of(), clinical, compartments);
    }

    private SearchParameter composite(SearchParamDefinition definition, Map<String, SearchParameter> parameters) {
        String name = definition.name();
        List<SearchParameter> components = new ArrayList<>();
        for (String component : components(definition)) {
            SearchParameter known = parameters.get(component);
            if (known == null) {
                throw new IllegalStateException(type + "." + name + " joins an unknown " + component);
            }
            components.add(known);
        }
        List<Walk> roots = PathCompiler.compile(shape, definition.path());
        List<CompositePart> parts = CompositePart.of(roots, components);
        return new SearchParameter(
                type, name, SearchKind.COMPOSITE, definition.path(), List.of(), List.of(), parts, false, Set.of());
    }

    /** The structures write {@code Patient}, or of Lists {@code Base FHIR compartment definition for Patient}. */
    private static Set<String> compartments(SearchParamDefinition definition) {
        Set<String> names = new TreeSet<>();
        for (Compartment compartment : definition.providesMembershipIn()) {
            names.add(compartment.name().substring(compartment.name().lastIndexOf(' ') + 1));
        }
        return names;
    }

    /** The structures keep only two parts of a composite; the published coordinates have three: what, start and end. */
    private static List<String> components(SearchParamDefinition definition) {
        List<String> names = new ArrayList<>(List.of(definition.compositeOf()));
        if (definition.name().endsWith("-coordinate")) {
            names.add(names.getLast().replace("-start", "-end"));
        }
        return names;
    }

    /** The types a reference may point to: the structures name them by class, and all of them by none or {@code Resource}. */
    private static List<String> targets(SearchParamDefinition definition) {
        List<String> targets = new ArrayList<>();
        for (Class<?> target : definition.target()) {
            if (target == Resource.class) {
                return List.of();
            }
            targets.add(target.getSimpleName().equals("ListResource") ? "List" : target.getSimpleName());
        }
        return targets;
    }

    private static Class<?> shape(String type) {
        try {
            return Class.forName(MODEL + (type.equals("List") ? "ListResource" : type));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the R4 structures have no " + type, e);
        }
    }
}

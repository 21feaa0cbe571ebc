package oneplace.record.sharedrecord.search;

import ca.uhn.fhir.model.api.annotation.SearchParamDefinition;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oneplace.record.sharedrecord.search.path.PathCompiler;
import oneplace.record.sharedrecord.search.path.Walk;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * R4's definitions of search parameters, as the R4 structures carry them: an annotation on a constant of each resource
 * class. Read one class at a time.
 */
final class Definitions {

    private static final String MODEL = "org.hl7.fhir.r4.model.";

    private final Set<String> types =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toCollection(TreeSet::new));

    Set<String> types() {
        return java.util.Collections.unmodifiableSet(types);
    }

    /** The parameters of {@code type}, which must be one of {@link #types()}. */
    TypeParameters read(String type) {
        Class<?> shape = shape(type);
        Map<String, SearchParamDefinition> definitions = new HashMap<>();
        for (Field constant : shape.getFields()) {
            SearchParamDefinition definition = constant.getAnnotation(SearchParamDefinition.class);
            if (definition != null) {
                definitions.put(definition.name(), definition);
            }
        }
        TreeMap<String, SearchParameter> parameters = new TreeMap<>();
        parameters.put("_source", source(type, shape));
        definitions.values().stream()
                .filter(definition -> !definition.type().equals("composite"))
                .forEach(definition -> parameters.put(definition.name(), simple(type, shape, definition)));
        definitions.values().stream()
                .filter(definition -> definition.type().equals("composite"))
                .forEach(definition ->
                        parameters.put(definition.name(), composite(type, shape, definition, parameters)));
        return new TypeParameters(type, parameters, ClinicalDate.of(shape));
    }

    /** {@code _source} is of R4 but not among the structures' constants. */
    private static SearchParameter source(String type, Class<?> shape) {
        String path = "Resource.meta.source";
        List<Walk> walks = PathCompiler.compile(shape, path);
        return new SearchParameter(type, "_source", SearchKind.URI, path, List.of(), walks, List.of());
    }

    private static SearchParameter simple(String type, Class<?> shape, SearchParamDefinition definition) {
        SearchKind kind = SearchKind.valueOf(definition.type().toUpperCase(Locale.ROOT));
        List<Walk> walks = PathCompiler.compile(shape, definition.path()).stream()
                .filter(walk -> Comparison.possible(kind, walk.kind()))
                .toList();
        return new SearchParameter(
                type, definition.name(), kind, definition.path(), targets(definition), walks, List.of());
    }

    private static SearchParameter composite(
            String type, Class<?> shape, SearchParamDefinition definition, Map<String, SearchParameter> parameters) {
        List<Walk> roots = PathCompiler.compile(shape, definition.path());
        List<SearchParameter> components = new ArrayList<>();
        for (String name : definition.compositeOf()) {
            SearchParameter component = parameters.get(name);
            if (component == null) {
                throw new IllegalStateException(type + "." + definition.name() + " joins an unknown " + name);
            }
            components.add(component);
        }
        return new SearchParameter(
                type,
                definition.name(),
                SearchKind.COMPOSITE,
                definition.path(),
                List.of(),
                List.of(),
                CompositePart.of(roots, components));
    }

    /** The types a reference may point to: the structures name them by class, and all of them by {@code Resource}. */
    private static List<String> targets(SearchParamDefinition definition) {
        List<String> targets = new ArrayList<>();
        for (Class<?> target : definition.target()) {
            if (target == org.hl7.fhir.r4.model.Resource.class) {
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

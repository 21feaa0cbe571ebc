package oneplace.record.sharedrecord.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FHIR R4's search parameters as HL7 publishes them, by resource type: what our own reading of them is held against. */
final class Published {

    private static final String FILE = "/org/hl7/fhir/r4/model/sp/search-parameters.json";
    private static final Set<String> OF_EVERY_RESOURCE = Set.of("Resource", "DomainResource");

    /**
     * A parameter of one type.
     *
     * @param expression its part that is about this type; empty where none is published
     * @param components of a composite, in order
     */
    record Parameter(String name, String kind, String expression, Set<String> targets, List<Component> components) {}

    /** A part of a composite: how it is compared, and its path from the composite's element. */
    record Component(String kind, String expression) {}

    private Published() {}

    /** All parameters by type and name; those of every resource stand under {@code Resource} and {@code DomainResource}. */
    static Map<String, Map<String, Parameter>> byType() {
        JsonNode all = all();
        Map<String, String> kinds = new HashMap<>();
        all.path("entry").forEach(e -> kinds.put(text(e.path("resource"), "url"), text(e.path("resource"), "type")));
        Map<String, Map<String, Parameter>> byType = new TreeMap<>();
        for (JsonNode entry : all.path("entry")) {
            JsonNode definition = entry.path("resource");
            for (JsonNode base : definition.path("base")) {
                byType.computeIfAbsent(base.stringValue(), t -> new TreeMap<>())
                        .put(text(definition, "code"), parameter(definition, base.stringValue(), kinds));
            }
        }
        return byType;
    }

    private static Parameter parameter(JsonNode definition, String type, Map<String, String> kinds) {
        Set<String> targets = new TreeSet<>();
        definition.path("target").forEach(t -> targets.add(t.stringValue()));
        List<Component> components = new ArrayList<>();
        definition
                .path("component")
                .forEach(c -> components.add(new Component(
                        kinds.getOrDefault(text(c, "definition"), "?"),
                        // a slip in the publication: the type is called dateTime
                        text(c, "expression").replace("as(DateTime)", "as(dateTime)"))));
        return new Parameter(
                text(definition, "code"), text(definition, "type"), part(definition, type), targets, components);
    }

    /** Of a union over several types, the part about one. */
    private static String part(JsonNode definition, String type) {
        String expression = text(definition, "expression");
        if (OF_EVERY_RESOURCE.contains(type)) {
            return expression;
        }
        return String.join(
                " | ",
                Arrays.stream(expression.split("\\|"))
                        .map(String::strip)
                        .filter(part -> part.replace("(", "").matches(type + "(\\W.*)?"))
                        .toList());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static JsonNode all() {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

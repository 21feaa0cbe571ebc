package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oneplace.record.exchange.bundle.Copying;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Shapes;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchControls.Summary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of each resource a caller wants (FHIR R4, <em>Search</em>, {@code _summary} and {@code _elements}): chosen
 * among the top-level elements, those that are required always with it, and marked as a part.
 *
 * @param summary how much
 * @param elements the elements asked for; empty for those that {@code summary} says
 */
record Subset(Summary summary, Set<String> elements) {

    private static final Subset WHOLE = new Subset(Summary.FALSE, Set.of());
    private static final String TAG = "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\","
            + "\"code\":\"SUBSETTED\",\"display\":\"Resource encoded in summary mode\"}";

    static Subset of(SearchControls controls) {
        return new Subset(controls.summary(), Set.copyOf(controls.elements()));
    }

    /** What a read asks for. */
    static Subset of(HttpServletRequest request) {
        return of(Queries.parameters(request.getQueryString()));
    }

    /** What the parameters of a read or a history ask for. */
    static Subset of(List<NameValue> parameters) {
        Summary summary = Summary.FALSE;
        Set<String> elements = new HashSet<>();
        for (NameValue parameter : parameters) {
            switch (parameter.name()) {
                case "_summary" -> summary = summary(parameter.value());
                case "_elements" ->
                    Arrays.stream(parameter.value().split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .forEach(elements::add);
                default -> {}
            }
        }
        return summary == Summary.FALSE && elements.isEmpty() ? WHOLE : new Subset(summary, elements);
    }

    private static Summary summary(String value) {
        return switch (value) {
            case "false" -> Summary.FALSE;
            case "true" -> Summary.TRUE;
            case "text" -> Summary.TEXT;
            case "data" -> Summary.DATA;
            case "count" -> Summary.COUNT;
            default -> throw Refusal.badRequest("value", "_summary is true, text, data, count or false.");
        };
    }

    /** Whether only the number is wanted. */
    boolean number() {
        return summary == Summary.COUNT;
    }

    /** The bytes to show of an entry. */
    byte[] of(Entry entry) {
        return of(entry.id().type(), entry.body());
    }

    /** The bytes to show of a resource of a type. */
    byte[] of(String type, byte[] body) {
        if (elements.isEmpty() && (summary == Summary.FALSE || summary == Summary.COUNT)) {
            return body;
        }
        Set<String> kept = new HashSet<>(List.of("id", "meta"));
        for (Group group : Shapes.r4().resource(type).groups()) {
            if (keeps(group)) {
                group.names().forEach(name -> {
                    kept.add(name);
                    kept.add("_" + name);
                });
            }
        }
        return cut(body, kept);
    }

    private boolean keeps(Group group) {
        if (!elements.isEmpty()) {
            return group.required() || elements.contains(group.element());
        }
        return switch (summary) {
            case TRUE -> group.required() || group.summary();
            case TEXT -> group.required() || group.element().equals("text");
            case DATA -> !group.element().equals("text");
            case FALSE, COUNT -> true;
        };
    }

    private static byte[] cut(byte[] body, Set<String> kept) {
        var out = new ByteArrayOutputStream(body.length);
        try (JsonParser in = Copying.parser(body);
                JsonGenerator to = Copying.generator(out)) {
            in.nextToken();
            to.writeStartObject();
            boolean tagged = false;
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("meta")) {
                    to.writeName(name);
                    tagged(in, to);
                    tagged = true;
                } else if (name.equals("resourceType") || kept.contains(name)) {
                    to.writeName(name);
                    Copying.value(in, to);
                } else {
                    in.skipChildren();
                }
            }
            if (!tagged) {
                to.writeName("meta");
                tagged(JsonMapper.shared().createObjectNode(), to);
            }
            to.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void tagged(JsonParser in, JsonGenerator to) {
        var meta = new ByteArrayOutputStream();
        try (JsonGenerator copy = Copying.generator(meta)) {
            Copying.value(in, copy);
        }
        tagged((ObjectNode) JsonMapper.shared().readTree(meta.toByteArray()), to);
    }

    private static void tagged(ObjectNode tree, JsonGenerator to) {
        JsonNode tag = JsonMapper.shared().readTree(TAG);
        tree.withArray("tag").add(tag);
        try (JsonParser again = Copying.parser(JsonMapper.shared().writeValueAsBytes(tree))) {
            again.nextToken();
            Copying.value(again, to);
        }
    }
}

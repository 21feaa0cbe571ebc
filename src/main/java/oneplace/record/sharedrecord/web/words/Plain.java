package oneplace.record.sharedrecord.web.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Says the data types of FHIR R4 in words: concepts by their text, quantities with their units, references by what they
 * are called. Identifiers and codes without words say nothing.
 *
 * @param resource what the parts are of: references may lead to what it contains
 */
record Plain(JsonNode resource) {

    private static final int SEVERAL = 6;
    private static final Pattern KIND_OF_CONCEPT = Pattern.compile(" \\((finding|disorder|procedure|situation|substance"
            + "|organism|regime/therapy|physical object|morphologic abnormality|record artifact|environment|person"
            + "|qualifier value|body structure|observable entity|event|occupation|product|medicinal product"
            + "|clinical drug|assessment scale|staging scale|contextual qualifier)\\)$");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\s]+");

    /** The first of these elements that says something; empty when none does. */
    String first(JsonNode node, String... paths) {
        return Stream.of(paths)
                .map(path -> all(node, Path.parse(path)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Everything that stands under a path, each once. */
    String all(JsonNode node, Path path) {
        return joined(path.in(node).stream());
    }

    /** A value in words; empty when it has none. */
    String say(JsonNode node) {
        if (node.isArray()) {
            return joined(node.valueStream());
        }
        if (node.isObject()) {
            return object(node);
        }
        if (node.isString()) {
            return text(node.stringValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "yes" : "no";
        }
        return node.isNumber() ? Quantities.number(node.decimalValue()) : "";
    }

    private String joined(Stream<JsonNode> nodes) {
        Set<String> said =
                nodes.map(this::say).filter(s -> !s.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        String shown = said.stream().limit(SEVERAL).collect(Collectors.joining("; "));
        return said.size() > SEVERAL ? shown + " and " + (said.size() - SEVERAL) + " more" : shown;
    }

    private static String text(String text) {
        if (Dates.isDate(text)) {
            return Dates.fhir(text);
        }
        String words = Codes.fhir(text);
        return tidy(words.isEmpty() ? text : words);
    }

    private String object(JsonNode node) {
        if (node.has("coding")) {
            return concept(node);
        }
        if (node.has("reference") || node.path("display").isString() && !node.has("code")) {
            return reference(node);
        }
        if (node.has("currency")) {
            return node.path("value").isNumber() ? Quantities.money(node) : "";
        }
        if (node.path("value").isNumber()) {
            return Quantities.quantity(node);
        }
        if (node.has("code") || node.has("display")) {
            return node.path("code").isObject() ? say(node.path("code")) : coding(node);
        }
        return composite(node);
    }

    private String composite(JsonNode node) {
        Set<String> names = node.propertyNames() instanceof Set<String> set ? set : Set.copyOf(node.propertyNames());
        if (names.contains("div")) {
            return narrative(node);
        }
        if (names.contains("doseAndRate") || names.contains("timing") || names.contains("patientInstruction")) {
            return Doses.dosage(node, this);
        }
        if (names.contains("text")) {
            return tidy(node.path("text").asString(""));
        }
        if (names.contains("repeat")) {
            return Doses.timing(node);
        }
        if (names.contains("low") || names.contains("high")) {
            return Quantities.range(node);
        }
        if (names.contains("numerator")) {
            return Quantities.ratio(node);
        }
        if (names.contains("start") || names.contains("end")) {
            return period(node);
        }
        if (names.contains("family") || names.contains("given")) {
            return name(node);
        }
        return names.contains("title") ? tidy(node.path("title").asString("")) : "";
    }

    /** A CodeableConcept: its text, else the first coding with words. */
    private static String concept(JsonNode node) {
        String text = tidy(node.path("text").asString(""));
        return !text.isEmpty()
                ? text
                : node.path("coding")
                        .valueStream()
                        .map(Plain::coding)
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static String coding(JsonNode node) {
        String display = tidy(node.path("display").asString(""));
        return !display.isEmpty()
                ? display
                : Codes.of(node.path("system").asString(""), node.path("code").asString(""));
    }

    /** A Reference: what it is called, or the thing itself when the resource contains it. Never the person: they are known. */
    private String reference(JsonNode node) {
        String target = node.path("reference").asString("");
        if (target.startsWith("Patient/") || node.path("type").asString("").equals("Patient")) {
            return "";
        }
        String display = tidy(node.path("display").asString(""));
        if (!display.isEmpty() || !target.startsWith("#")) {
            return display;
        }
        return resource.path("contained")
                .valueStream()
                .filter(part -> Objects.equals("#" + part.path("id").asString(""), target))
                .map(part -> first(part, "code", "name", "deviceName.name", "type"))
                .findFirst()
                .orElse("");
    }

    private static String period(JsonNode node) {
        String start = Dates.fhir(node.path("start").asString(""));
        String end = Dates.fhir(node.path("end").asString(""));
        if (start.isEmpty()) {
            return end.isEmpty() ? "" : "until " + end;
        }
        return end.isEmpty() ? "since " + start : start.equals(end) ? start : start + " to " + end;
    }

    private static String name(JsonNode node) {
        String text = tidy(node.path("text").asString(""));
        return !text.isEmpty()
                ? text
                : Stream.concat(
                                Stream.concat(
                                        node.path("prefix").valueStream(),
                                        node.path("given").valueStream()),
                                List.of(node.path("family")).stream())
                        .map(part -> part.asString(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** A narrative without its markup. */
    static String narrative(JsonNode node) {
        String text = TAGS.matcher(node.path("div").asString("")).replaceAll(" ");
        return tidy(text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
    }

    /** On one line, without the kind of concept that a terminology puts behind its words. */
    static String tidy(String text) {
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.endsWith(")") ? KIND_OF_CONCEPT.matcher(line).replaceFirst("") : line;
    }
}

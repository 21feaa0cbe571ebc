package oneplace.demonstration;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import oneplace.demonstration.population.Json;
import oneplace.demonstration.population.RosterResources;
import oneplace.demonstration.story.AboutMe;
import oneplace.demonstration.story.Story;
import oneplace.demonstration.story.StoryStaff;
import org.hl7.fhir.r4.model.DomainResource;
import tools.jackson.databind.JsonNode;

/** Every resource the demonstration writes: the stories, their staff, the people that ship and who wrote of them. */
final class Written {

    private Written() {}

    /** All of them, some 25,000. */
    static List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        Story story = new Story();
        story.people().forEach(person -> all.addAll(texts(story.record(person))));
        all.addAll(texts(new StoryStaff().everybody()));
        all.addAll(texts(List.of(AboutMe.form())));
        all.addAll(RosterResources.authors());
        all.addAll(shipped());
        return all;
    }

    /** One of each shape: of those that have the same elements and systems, and refer to the same types. */
    static List<JsonNode> ofEachShape(List<JsonNode> all) {
        Set<Set<String>> seen = new HashSet<>();
        return all.stream().filter(r -> seen.add(shape(r))).toList();
    }

    private static List<JsonNode> texts(List<? extends DomainResource> resources) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        return resources.stream()
                .map(parser::encodeResourceToString)
                .<JsonNode>map(Json::read)
                .toList();
    }

    private static List<JsonNode> shipped() {
        var file = Objects.requireNonNull(Written.class.getResourceAsStream("/demonstration/people.ndjson.gz"));
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .flatMap(line -> Json.read(line).path("entry").valueStream())
                    .map(entry -> entry.path("resource"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shape(JsonNode resource) {
        Set<String> shape = new TreeSet<>();
        add(resource, "", shape);
        return shape;
    }

    private static void add(JsonNode node, String path, Set<String> to) {
        if (node.isArray()) {
            node.forEach(element -> add(element, path, to));
        } else if (node.isObject()) {
            node.properties().forEach(child -> add(child.getValue(), path + "." + child.getKey(), to));
        } else {
            String value = node.asString("");
            boolean telling = path.matches(".*\\.(resourceType|system|status|use|url|profile|intent)")
                    || path.matches(".*ategory\\.coding\\.code");
            boolean reference = path.endsWith(".reference");
            to.add(path + (telling ? "=" + value : reference ? "=" + value.replaceAll("/.*", "") : ""));
        }
    }
}

package oneplace.record.sharedrecord.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.place.Place;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Origin;
import oneplace.record.sharedrecord.web.words.Dates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of an entry as its sender wrote it. What came in one message with other entries is shown without them: they may
 * be about other people, or of classes this viewer is not cleared for.
 *
 * @param alone whether the text is all that came; false: a part of it, or, if {@code kept}, the entry as it is stored
 * @param kept whether the part could not be told from the rest, so that the stored entry stands instead
 */
public record AsReceived(String when, String who, By by, String mediaType, boolean alone, boolean kept, String text) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static AsReceived of(Entry entry, Origin origin, Place place) {
        String text = new String(origin.text(), StandardCharsets.UTF_8);
        Optional<JsonNode> whole = read(text);
        boolean alone = whole.filter(resource -> isType(resource, entry)).isPresent();
        Optional<String> shown = alone
                ? Optional.of(text)
                : whole.isPresent() ? whole.flatMap(bundle -> part(bundle, entry)) : line(text, entry);
        return new AsReceived(
                Dates.moment(origin.at()),
                origin.who(),
                By.of(place, origin.organisation()),
                origin.mediaType(),
                alone,
                shown.isEmpty(),
                Indented.of(shown.orElseGet(() -> new String(entry.body(), StandardCharsets.UTF_8))));
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static boolean isType(JsonNode resource, Entry entry) {
        return resource.path("resourceType").asString("").equals(entry.id().type());
    }

    /** The one entry of a bundle that this became: by its id, or its address within the bundle. */
    private static Optional<String> part(JsonNode bundle, Entry entry) {
        return only(bundle.path("entry")
                        .valueStream()
                        .filter(part -> isType(part.path("resource"), entry)
                                && names(part).anyMatch(entry.id().id()::equals))
                        .map(part -> part.path("resource")))
                .map(JSON::writeValueAsString);
    }

    /** The one line of several that this became: by its id. */
    private static Optional<String> line(String lines, Entry entry) {
        return only(lines.lines()
                .filter(line -> line.contains(entry.id().id()))
                .filter(line -> read(line)
                        .filter(resource -> isType(resource, entry)
                                && resource.path("id")
                                        .asString("")
                                        .equals(entry.id().id()))
                        .isPresent()));
    }

    private static <T> Optional<T> only(Stream<T> candidates) {
        List<T> found = candidates.limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stream<String> names(JsonNode part) {
        String url = part.path("fullUrl").asString("");
        return Stream.of(
                part.path("resource").path("id").asString(""),
                url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1));
    }
}

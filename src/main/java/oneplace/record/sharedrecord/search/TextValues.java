package oneplace.record.sharedrecord.search;

import java.util.List;
import oneplace.record.sharedrecord.search.path.ElementKind;
import tools.jackson.databind.JsonNode;

/** The texts in an element that a string parameter reads: of a name or an address any of its parts. */
final class TextValues {

    private static final List<String> NAME_PARTS = List.of("family", "given", "text", "prefix", "suffix");
    private static final List<String> ADDRESS_PARTS =
            List.of("line", "city", "postalCode", "district", "state", "country", "text");

    /** Tries one text; {@code part} is the name of the child that holds it, empty when the element is the text. */
    @FunctionalInterface
    interface Test {
        boolean holds(String part, String text);
    }

    private TextValues() {}

    /** The names of the children of an element of this kind that hold texts; one empty name for a bare text. */
    static List<String> parts(ElementKind kind) {
        return switch (kind) {
            case HUMAN_NAME -> NAME_PARTS;
            case ADDRESS -> ADDRESS_PARTS;
            default -> List.of("");
        };
    }

    static boolean any(ElementKind kind, JsonNode element, Test test) {
        return switch (kind) {
            case HUMAN_NAME -> parts(element, NAME_PARTS, test);
            case ADDRESS -> parts(element, ADDRESS_PARTS, test);
            case TEXT -> {
                String text = Json.text(element);
                yield text != null && test.holds("", text);
            }
            default -> false;
        };
    }

    private static boolean parts(JsonNode element, List<String> names, Test test) {
        for (String name : names) {
            for (JsonNode item : Json.items(element, name)) {
                String text = Json.text(item);
                if (text != null && test.holds(name, text)) {
                    return true;
                }
            }
        }
        return false;
    }
}

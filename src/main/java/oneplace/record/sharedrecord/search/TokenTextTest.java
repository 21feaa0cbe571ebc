package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code :text}: the words beside a code begin so, at any word: CodeableConcept.text, Coding.display,
 * Identifier.type.text. R4 says that a string search is done on them, and its example (“headache”) names one word.
 *
 * @param start in {@link TextForm}
 */
record TokenTextTest(String start) implements ValueTest {

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        return switch (walk.kind()) {
            case CODEABLE_CONCEPT -> begins(Json.text(element, "text")) || displays(element);
            case CODING -> begins(Json.text(element, "display"));
            case IDENTIFIER -> {
                JsonNode type = Json.child(element, "type");
                yield type != null && begins(Json.text(type, "text"));
            }
            default -> false;
        };
    }

    private boolean displays(JsonNode concept) {
        for (JsonNode coding : Json.items(concept, "coding")) {
            if (begins(Json.text(coding, "display"))) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(@Nullable String text) {
        return text != null && (" " + TextForm.of(text)).contains(" " + start);
    }
}

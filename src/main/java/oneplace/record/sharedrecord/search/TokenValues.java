package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The pairs of system and code in an element that a token parameter reads. */
final class TokenValues {

    /** Tries one pair; either may be missing. */
    @FunctionalInterface
    interface Test {
        boolean holds(@Nullable String system, @Nullable String code);
    }

    private TokenValues() {}

    static boolean any(Walk walk, JsonNode element, Test test) {
        return switch (walk.kind()) {
            case CODEABLE_CONCEPT -> {
                for (JsonNode coding : Json.items(element, "coding")) {
                    if (coding(coding, test)) {
                        yield true;
                    }
                }
                yield false;
            }
            case CODING -> coding(element, test);
            case IDENTIFIER, CONTACT_POINT -> pair(element, "system", "value", test);
            case CODE, TEXT, URI -> {
                String code = Json.text(element);
                yield code != null && test.holds(walk.systems().system(code), code);
            }
            case BOOLEAN -> element.isBoolean() && test.holds(null, element.booleanValue() ? "true" : "false");
            default -> false;
        };
    }

    private static boolean coding(JsonNode coding, Test test) {
        return pair(coding, "system", "code", test);
    }

    private static boolean pair(JsonNode element, String systemName, String codeName, Test test) {
        String system = Json.text(element, systemName);
        String code = Json.text(element, codeName);
        return (system != null || code != null) && test.holds(system, code);
    }
}

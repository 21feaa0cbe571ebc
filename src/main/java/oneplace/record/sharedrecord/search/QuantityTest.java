package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code number}, {@code number|system|code} or {@code number||unit} (FHIR R4, <em>Search</em>, quantity). Units are
 * compared as written, never converted; without a system the code or the printed unit may be meant.
 *
 * @param system null for any
 * @param code null for any
 */
record QuantityTest(
        NumberTest number,
        @Nullable String system,
        @Nullable String code) implements ValueTest {

    private static final String CURRENCIES = "urn:iso:std:iso:4217";

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        return number.accepts(walk, element) && unit(walk.kind(), element);
    }

    private boolean unit(ElementKind kind, JsonNode element) {
        if (code == null && system == null) {
            return true;
        }
        return switch (kind) {
            case MONEY ->
                (system == null || system.equals(CURRENCIES))
                        && (code == null || code.equals(Json.text(element, "currency")));
            case RANGE -> end(Json.child(element, "low")) || end(Json.child(element, "high"));
            default -> end(element);
        };
    }

    private boolean end(@Nullable JsonNode quantity) {
        if (quantity == null || (system != null && !system.equals(Json.text(quantity, "system")))) {
            return false;
        }
        return code == null
                || code.equals(Json.text(quantity, "code"))
                || (system == null && code.equals(Json.text(quantity, "unit")));
    }
}

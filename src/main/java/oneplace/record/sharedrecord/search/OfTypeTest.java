package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/** {@code :of-type=system|code|value}: an identifier of that type with that value. */
record OfTypeTest(String system, String code, String value) implements ValueTest {

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        String found = Json.text(element, "value");
        JsonNode type = Json.child(element, "type");
        if (walk.kind() != ElementKind.IDENTIFIER || found == null || type == null || !Fold.equal(found, value)) {
            return false;
        }
        for (JsonNode coding : Json.items(type, "coding")) {
            String typeCode = Json.text(coding, "code");
            if (system.equals(Json.text(coding, "system")) && typeCode != null && Fold.equal(code, typeCode)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
        to.add(domain.code(value));
        return true;
    }
}

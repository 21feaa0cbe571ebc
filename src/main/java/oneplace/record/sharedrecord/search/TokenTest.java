package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code code}, {@code system|code}, {@code |code} or {@code system|} (FHIR R4, <em>Search</em>, token).
 *
 * @param system null for any, empty for none
 * @param code null for any
 */
record TokenTest(@Nullable String system, @Nullable String code) implements ValueTest {

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        return TokenValues.any(walk, element, (ofSystem, value) -> system(walk, ofSystem, value) && code(walk, value));
    }

    private boolean system(Walk walk, @Nullable String found, @Nullable String value) {
        if (system == null) {
            return true;
        }
        if (Tokens.primitive(walk.kind())) {
            return system.isEmpty() || value == null || walk.systems().agrees(value, system);
        }
        return system.isEmpty() ? found == null || found.isEmpty() : system.equals(found);
    }

    private boolean code(Walk walk, @Nullable String found) {
        if (code == null) {
            return true;
        }
        return found != null && (Tokens.caseCounts(walk.kind()) ? code.equals(found) : Fold.equal(code, found));
    }

    @Override
    public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
        if (code == null) {
            if (system == null || walk.kind() != ElementKind.IDENTIFIER) {
                return false;
            }
            to.add(domain.system(system));
            return true;
        }
        if (system == null) {
            to.add(domain.code(code));
        } else if (!Tokens.primitive(walk.kind())) {
            to.add(domain.code(system, code));
        } else if (system.isEmpty() || walk.systems().agrees(code, system)) {
            to.add(domain.code(code));
        }
        return true;
    }

    @Override
    public boolean decidedByTokens() {
        return true;
    }
}

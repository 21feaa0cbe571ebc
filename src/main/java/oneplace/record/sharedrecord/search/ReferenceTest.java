package oneplace.record.sharedrecord.search;

import java.util.Collection;
import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.ReferenceText;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reference, in one of the forms of FHIR R4, <em>Search</em>, reference. */
sealed interface ReferenceTest extends ValueTest {

    /**
     * A resource of this place: {@code 1}, {@code Patient/1}, {@code Patient/1/_history/2}.
     *
     * @param types the types it may be of: one, or all that the parameter allows
     * @param version null for any version
     */
    record Local(
            Collection<String> types, String id, @Nullable String version) implements ReferenceTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            String literal = References.literal(walk, element);
            Target target = Target.of(literal);
            if (literal == null || target == null || !target.id().equals(id) || !types.contains(target.type())) {
                return false;
            }
            return version == null
                    || literal.substring(ReferenceText.idEnd(literal)).equals("/_history/" + version);
        }

        @Override
        public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
            String only = walk.onlyType();
            for (String type : types) {
                if (only == null || only.equals(type)) {
                    to.add(domain.reference(type + "/" + id));
                }
            }
            return true;
        }

        @Override
        public boolean decidedByTokens() {
            return version == null;
        }
    }

    /** Anything else, as it stands: another site's URL, {@code urn:uuid:…}, a canonical {@code url|version}. */
    record Literal(String text) implements ReferenceTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            String literal = References.literal(walk, element);
            if (literal == null || walk.kind() != ElementKind.URI) {
                return text.equals(literal);
            }
            String version = Canonical.version(text);
            return Canonical.url(text).equals(Canonical.url(literal))
                    && (version == null || version.equals(Canonical.version(literal)));
        }

        @Override
        public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
            to.add(domain.reference(walk.kind() == ElementKind.URI ? Canonical.url(text) : text));
            return true;
        }

        @Override
        public boolean decidedByTokens() {
            return Canonical.version(text) == null;
        }
    }

    /**
     * {@code :identifier}: a reference that names the other by an identifier.
     *
     * @param pair the identifier's system and value
     */
    record Logical(TokenTest pair) implements ReferenceTest {

        @Override
        public boolean accepts(Walk walk, JsonNode element) {
            JsonNode identifier = Json.child(element, "identifier");
            if (walk.kind() != ElementKind.REFERENCE || identifier == null) {
                return false;
            }
            String system = Json.text(identifier, "system");
            String value = Json.text(identifier, "value");
            if (pair.system() != null && !pair.system().equals(system == null ? "" : system)) {
                return false;
            }
            return pair.code() == null || (value != null && Fold.equal(pair.code(), value));
        }

        @Override
        public boolean index(Walk walk, TokenDomain domain, TokenSink to) {
            if (pair.code() == null) {
                return false;
            }
            to.add(
                    pair.system() == null
                            ? domain.identifier(pair.code())
                            : domain.identifier(pair.system(), pair.code()));
            return true;
        }

        @Override
        public boolean decidedByTokens() {
            return true;
        }
    }
}

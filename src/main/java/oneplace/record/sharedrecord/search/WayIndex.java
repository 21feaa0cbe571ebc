package oneplace.record.sharedrecord.search;

import java.util.function.Predicate;
import oneplace.record.sharedrecord.search.path.ElementKind;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the tokens of what stands at the end of one way. */
final class WayIndex {

    static final int LONGEST_PREFIX = 3;

    private final SearchKind parameters;
    private final Walk walk;
    private final TokenDomain domain;
    private final TokenFamily family;

    WayIndex(String type, SearchKind parameters, Walk walk) {
        this.parameters = parameters;
        this.walk = walk;
        this.domain = new TokenDomain(type, walk);
        this.family = family(parameters, walk.kind());
    }

    static TokenFamily family(SearchKind parameters, ElementKind kind) {
        return switch (parameters) {
            case REFERENCE -> TokenFamily.REFERENCE;
            case STRING, URI -> TokenFamily.TEXT;
            default -> kind == ElementKind.IDENTIFIER ? TokenFamily.IDENTIFIER : TokenFamily.CODE;
        };
    }

    void collect(ObjectNode resource, Facts.Gathering into) {
        Predicate<JsonNode> visit = switch (parameters) {
            case REFERENCE -> element -> reference(element, into);
            case STRING -> element -> string(element, into.of(family));
            case URI -> element -> uri(element, into.of(family));
            default -> element -> token(element, into.of(family));
        };
        walk.any(resource, visit);
    }

    private boolean token(JsonNode element, TokenSink to) {
        return TokenValues.any(walk, element, (system, code) -> {
            if (code != null) {
                to.add(domain.code(code));
                if (!Tokens.primitive(walk.kind())) {
                    to.add(domain.code(system == null ? "" : system, code));
                }
            }
            if (family == TokenFamily.IDENTIFIER && system != null) {
                to.add(domain.system(system));
            }
            return false;
        });
    }

    private boolean reference(JsonNode element, Facts.Gathering into) {
        String literal = References.literal(walk, element);
        if (literal != null) {
            Target target = Target.of(literal);
            String text =
                    target != null ? target.text() : walk.kind() == ElementKind.URI ? Canonical.url(literal) : literal;
            into.of(family).add(domain.reference(text));
            if (target != null) {
                into.target(target);
            }
        }
        JsonNode identifier = walk.kind() == ElementKind.REFERENCE ? Json.child(element, "identifier") : null;
        String value = identifier == null ? null : Json.text(identifier, "value");
        if (identifier != null && value != null) {
            String system = Json.text(identifier, "system");
            into.of(TokenFamily.IDENTIFIER).add(domain.identifier(value));
            into.of(TokenFamily.IDENTIFIER).add(domain.identifier(system == null ? "" : system, value));
        }
        return false;
    }

    private boolean uri(JsonNode element, TokenSink to) {
        @Nullable String text = Json.text(element);
        if (text != null) {
            to.add(domain.uri(Canonical.url(text)));
        }
        return false;
    }

    private boolean string(JsonNode element, TokenSink to) {
        return TextValues.any(walk.kind(), element, (part, text) -> {
            TokenDomain own = domain.parts().getOrDefault(part, domain);
            String normalised = TextForm.of(text);
            for (int letters = 1; letters <= Math.min(LONGEST_PREFIX, normalised.length()); letters++) {
                to.add(own.prefix(normalised, letters));
            }
            return false;
        });
    }
}

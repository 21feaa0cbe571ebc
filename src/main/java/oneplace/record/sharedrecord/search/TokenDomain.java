package oneplace.record.sharedrecord.search;

import java.util.HashMap;
import java.util.Map;
import oneplace.record.sharedrecord.search.path.Walk;

/** Makes the tokens of one way of one resource type; see {@link Tokens} for what is hashed. */
final class TokenDomain {

    private final Map<String, TokenDomain> parts = new HashMap<>();
    private final boolean caseCounts;
    private final SipHash code;
    private final SipHash systemAndCode;
    private final SipHash system;
    private final SipHash reference;
    private final SipHash identifier;
    private final SipHash systemAndIdentifier;
    private final SipHash uri;
    private final SipHash prefix;

    TokenDomain(String type, Walk walk) {
        this(type, walk.way(), Tokens.caseCounts(walk.kind()));
        for (String part : TextValues.parts(walk.kind())) {
            parts.put(part, part.isEmpty() ? this : new TokenDomain(type, walk.way() + "." + part, false));
        }
    }

    private TokenDomain(String type, String way, boolean caseCounts) {
        this.caseCounts = caseCounts;
        code = begin('c', type, way);
        systemAndCode = begin('s', type, way);
        system = begin('y', type, way);
        reference = begin('r', type, way);
        identifier = begin('i', type, way);
        systemAndIdentifier = begin('j', type, way);
        uri = begin('u', type, way);
        prefix = begin('p', type, way);
    }

    private static SipHash begin(char letter, String type, String way) {
        return Tokens.root(letter).add(type).add(Tokens.END).add(way).add(Tokens.END);
    }

    /** The domains of the texts inside an element, by the names that {@link TextValues} gives them. */
    Map<String, TokenDomain> parts() {
        return parts;
    }

    long code(String value) {
        return end(code.fork(), value);
    }

    long code(String ofSystem, String value) {
        return end(systemAndCode.fork().add(ofSystem).add(Tokens.END), value);
    }

    private long end(SipHash hash, String value) {
        return (caseCounts ? hash.add(value) : hash.addFolded(value))
                .add(Tokens.END)
                .finish();
    }

    long system(String name) {
        return system.fork().add(name).add(Tokens.END).finish();
    }

    long reference(String text) {
        return reference.fork().add(text).add(Tokens.END).finish();
    }

    long identifier(String value) {
        return identifier.fork().addFolded(value).add(Tokens.END).finish();
    }

    long identifier(String ofSystem, String value) {
        return systemAndIdentifier
                .fork()
                .add(ofSystem)
                .add(Tokens.END)
                .addFolded(value)
                .add(Tokens.END)
                .finish();
    }

    long uri(String text) {
        return uri.fork().add(text).add(Tokens.END).finish();
    }

    /** How a text begins: the first {@code letters} of {@code normalised}. */
    long prefix(String normalised, int letters) {
        SipHash hash = prefix.fork();
        for (int i = 0; i < letters; i++) {
            hash.add(normalised.charAt(i));
        }
        return hash.add(Tokens.END).finish();
    }
}

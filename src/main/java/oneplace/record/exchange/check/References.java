package oneplace.record.exchange.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * References as they are written (FHIR R4, <em>References between Resources</em>): {@code Type/id}, with or without a
 * version, a full URL, a URN, or {@code #id}; and of a type the element allows. Whether they lead anywhere is asked later.
 */
final class References {

    private static final Pattern RELATIVE =
            Pattern.compile("([A-Z][A-Za-z]*)/[A-Za-z0-9\\-.]{1,64}(/_history/[A-Za-z0-9\\-.]{1,64})?");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.\\-]*:\\S+");
    private static final Pattern REST =
            Pattern.compile("https?://\\S+/([A-Z][A-Za-z]*)/[A-Za-z0-9\\-.]{1,64}(/_history/[A-Za-z0-9\\-.]{1,64})?");

    private References() {}

    static Optional<Flaw> flaw(ObjectNode node, Set<String> targets, Spot at) {
        JsonNode written = node.path("reference");
        String type = node.path("type").asString("");
        if (written.isString()) {
            String reference = written.stringValue();
            if (!wellFormed(reference)) {
                return Optional.of(
                        new Flaw(
                                Fault.VALUE,
                                at.at("reference").toString(),
                                "A reference is written as Type/id with a type of FHIR R4, as a full URL, as urn:uuid:… or as #id."));
            }
            String ofReference = type(reference);
            type = ofReference.isEmpty() ? type : ofReference;
        }
        return type.isEmpty() || targets.isEmpty() || targets.contains(type) || !Types.known(type)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        Fault.VALUE,
                        at.toString(),
                        "This reference leads to a " + words(targets) + ", not to a " + type + "."));
    }

    private static boolean wellFormed(String reference) {
        if (reference.startsWith("#")) {
            return true;
        }
        Matcher relative = RELATIVE.matcher(reference);
        return relative.matches()
                ? Types.known(relative.group(1))
                : ABSOLUTE.matcher(reference).matches();
    }

    /** The type a reference names; empty when it names none. */
    private static String type(String reference) {
        Matcher relative = RELATIVE.matcher(reference);
        if (relative.matches()) {
            return relative.group(1);
        }
        Matcher rest = REST.matcher(reference);
        return rest.matches() ? rest.group(1) : "";
    }

    private static String words(Set<String> targets) {
        return String.join(" or ", targets.stream().sorted().toList());
    }
}

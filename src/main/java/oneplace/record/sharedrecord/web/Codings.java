package oneplace.record.sharedrecord.web;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Codes that decide where an entry stands on a page; what a page says never comes from here. */
final class Codings {

    private Codings() {}

    /** The codes of a CodeableConcept, of whatever systems. */
    static Set<String> of(JsonNode concept) {
        return concept.path("coding")
                .valueStream()
                .map(coding -> coding.path("code").asString(""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of every concept in a list. */
    static Set<String> ofAll(JsonNode concepts) {
        return concepts.valueStream().flatMap(concept -> of(concept).stream()).collect(Collectors.toUnmodifiableSet());
    }
}

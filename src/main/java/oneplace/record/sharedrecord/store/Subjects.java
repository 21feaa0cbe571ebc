package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.search.SearchParameter;
import tools.jackson.databind.JsonNode;

/**
 * Whose record a resource belongs in: the element that names the person.
 *
 * <p>Source: the Patient compartment of FHIR R4 (CompartmentDefinition/patient), narrowed to the one element that says
 * whom the resource is about, so that an entry stands in one record.
 */
final class Subjects {

    /** Elements that name the person, first found first; types not listed use {@code subject} or {@code patient}. */
    private static final Map<String, List<String>> ELEMENTS = Map.ofEntries(
            Map.entry("Task", List.of("for")),
            Map.entry("Coverage", List.of("beneficiary", "subscriber")),
            Map.entry("EnrollmentRequest", List.of("candidate")),
            Map.entry("ResearchSubject", List.of("individual")),
            Map.entry("SupplyRequest", List.of("deliverTo")),
            Map.entry("Appointment", List.of("participant.actor")),
            Map.entry("AppointmentResponse", List.of("actor")),
            Map.entry("Person", List.of("link.target")),
            Map.entry("Provenance", List.of("target")),
            Map.entry("AuditEvent", List.of("entity.what", "agent.who")));

    /** Types that may name several subjects, of whom the first decides where the entry stands. */
    private static final Set<String> SEVERAL = Set.of("Account", "Contract");

    private static final List<String> USUAL = List.of("subject", "patient");

    /** {@code Observation.subject}, {@code Observation.subject.where(resolve() is Patient)}: those elements, and no other. */
    private static final Pattern PATHS =
            Pattern.compile("[A-Za-z]+\\.(subject|patient)(\\.where\\(resolve\\(\\) is Patient\\))?");

    private Subjects() {}

    /**
     * The elements that may name the person, with the Patient references in them.
     *
     * @return the first element that holds a reference to a Patient, and that reference
     */
    static Optional<Subject> of(String type, JsonNode resource) {
        return ELEMENTS.getOrDefault(type, USUAL).stream()
                .flatMap(element -> references(resource, element)
                        .filter(reference -> reference.startsWith("Patient/"))
                        .map(reference -> new Subject(type + "." + element, unversioned(reference))))
                .findFirst();
    }

    /** A reference may name a version; whose record it leads to is the same. */
    private static String unversioned(String reference) {
        int version = reference.indexOf("/_history/");
        return version < 0 ? reference : reference.substring(0, version);
    }

    /**
     * Whether what a resource refers to under a parameter is whose record it belongs in: {@code patient} and {@code subject}
     * of the types that name the person there.
     */
    static boolean named(SearchParameter reference) {
        return !ELEMENTS.containsKey(reference.type())
                && !SEVERAL.contains(reference.type())
                && USUAL.contains(reference.name())
                && PATHS.matcher(reference.path()).matches();
    }

    private static Stream<String> references(JsonNode resource, String element) {
        Stream<JsonNode> nodes = Stream.of(resource);
        for (String name : element.split("\\.")) {
            nodes = nodes.map(node -> node.path(name))
                    .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node));
        }
        return nodes.map(node -> node.path("reference"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /**
     * Who a resource is about.
     *
     * @param expression where it says so
     * @param reference {@code Patient/id}
     */
    record Subject(String expression, String reference) {}
}

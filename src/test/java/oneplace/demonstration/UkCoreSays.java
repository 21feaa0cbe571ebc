package oneplace.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.sharedrecord.UkCore;
import tools.jackson.databind.JsonNode;

/**
 * What UK Core asks beyond R4 of the types that are written here, in our own words, so that the ordinary suite can hold what is
 * written against it without the package. Source: HL7 UK, UK Core, STU 3 sequence, the differential of each profile in the
 * version named. Of an extensible binding this keeps the half that can be told without a terminology server: the systems of
 * its value set.
 *
 * @param profile name and version
 * @param says the sentence that a failure shows
 */
record UkCoreSays(String type, String profile, String says, Predicate<JsonNode> holds) {

    private static final String UK = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    /** Must-support elements that everything written here has; the others where they are known. */
    private static final Map<String, List<String>> ALWAYS = Map.ofEntries(
            Map.entry("AllergyIntolerance", List.of("clinicalStatus", "verificationStatus", "code", "patient")),
            Map.entry("Appointment", List.of("status", "start", "participant")),
            Map.entry("CarePlan", List.of("status", "intent", "category", "subject")),
            Map.entry("CareTeam", List.of("status", "subject", "participant")),
            Map.entry("Communication", List.of("subject")),
            Map.entry("Condition", List.of("code", "subject")),
            Map.entry(
                    "Consent",
                    List.of("status", "scope", "category", "patient", "dateTime", "performer", "organization")),
            Map.entry("Device", List.of("status", "type")),
            Map.entry("DiagnosticReport", List.of("status", "code", "subject", "encounter", "issued", "result")),
            Map.entry(
                    "DocumentReference",
                    List.of("identifier", "status", "type", "subject", "date", "author", "description", "content")),
            Map.entry("Encounter", List.of("status", "class", "subject", "participant")),
            Map.entry("EpisodeOfCare", List.of("status", "patient", "period")),
            Map.entry("Flag", List.of("status", "code", "subject")),
            Map.entry("ImagingStudy", List.of("status", "modality", "subject", "encounter", "series")),
            Map.entry("Immunization", List.of("status", "vaccineCode", "patient", "occurrence*")),
            Map.entry(
                    "MedicationRequest",
                    List.of("status", "intent", "medication*", "subject", "authoredOn", "requester", "substitution")),
            Map.entry("Observation", List.of("status", "category", "code", "subject", "effective*")),
            Map.entry(
                    "Patient",
                    List.of("identifier", "active", "name", "telecom", "gender", "birthDate", "managingOrganization")),
            Map.entry("Practitioner", List.of("name")),
            Map.entry("PractitionerRole", List.of("active", "practitioner", "organization")),
            Map.entry("Procedure", List.of("status", "code", "subject", "performed*")),
            Map.entry("Questionnaire", List.of("url", "title", "status", "subjectType", "item")),
            Map.entry("QuestionnaireResponse", List.of("questionnaire", "status", "subject", "authored", "item")),
            Map.entry(
                    "ServiceRequest",
                    List.of("status", "intent", "category", "code", "subject", "authoredOn", "requester")));

    /** Everything that is said. */
    static List<UkCoreSays> all() {
        List<UkCoreSays> all = new ArrayList<>(List.of(
                new UkCoreSays("AllergyIntolerance", "2.5.0", "code 1..1", r -> r.has("code")),
                new UkCoreSays(
                        "MedicationRequest",
                        "2.5.0",
                        "substitution 1..1, and in it whether another may be given",
                        r -> r.path("substitution").properties().stream()
                                .anyMatch(p -> p.getKey().startsWith("allowed"))),
                new UkCoreSays(
                        "Immunization",
                        "2.4.0",
                        "ukcore-imm-001: what was not done says why",
                        r -> !text(r, "status").equals("not-done") || r.has("statusReason")),
                new UkCoreSays(
                        "Patient",
                        "2.6.1",
                        "identifier:nhsNumber 0..1, with a value and at most one verification status",
                        r -> numbers(r).count() <= 1
                                && numbers(r)
                                        .allMatch(i -> i.has("value")
                                                && i.path("extension").size() <= 1)),
                new UkCoreSays(
                        "Patient",
                        "2.6.1",
                        "communication.language is of BCP 47, which is required",
                        r -> each(r, "communication")
                                .flatMap(c -> each(c.path("language"), "coding"))
                                .allMatch(c -> text(c, "system").equals("urn:ietf:bcp:47"))),
                bound("Condition", "2.6.0", "category", HL7 + "condition-category", UK + "ConditionCategory"),
                bound("Patient", "2.6.1", "maritalStatus", HL7 + "v3-MaritalStatus", HL7 + "v3-NullFlavor"),
                bound(
                        "MedicationRequest",
                        "2.5.0",
                        "category",
                        HL7 + "medicationrequest-category",
                        UK + "MedicationRequestCategory"),
                bound("Encounter", "2.5.0", "hospitalization.dischargeDisposition", UK + "DischargeDestinationEngland"),
                bound("DocumentReference", "2.2.0", "type", "http://snomed.info/sct"),
                bound("Organization", "2.5.1", "type", HL7 + "organization-type"),
                bound("Appointment", "1.3.0", "appointmentType", HL7 + "v2-0276", UK + "AppointmentReasonCode"),
                bound("PractitionerRole", "2.4.0", "specialty", "http://snomed.info/sct")));
        ALWAYS.forEach((type, elements) -> elements.forEach(element -> all.add(new UkCoreSays(
                type, "must support", element + " is known of each and given", r -> given(r, element)))));
        return all;
    }

    /** What of it does not hold for a resource. */
    static List<UkCoreSays> broken(List<UkCoreSays> all, JsonNode resource) {
        String type = text(resource, "resourceType");
        return all.stream()
                .filter(says -> says.type.equals(type) && !says.holds.test(resource))
                .toList();
    }

    /** Whether a resource names the profile of its type and no other; none when UK Core has none. */
    static boolean namesItsProfile(JsonNode resource) {
        List<String> named = resource.path("meta")
                .path("profile")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return named.equals(
                UkCore.profile(text(resource, "resourceType")).map(List::of).orElse(List.of()));
    }

    private static UkCoreSays bound(String type, String version, String path, String... systems) {
        Set<String> permitted = Set.of(systems);
        return new UkCoreSays(
                type,
                version,
                path + " takes codes of " + String.join(" and ", systems),
                r -> at(r, path)
                        .flatMap(concept -> each(concept, "coding"))
                        .allMatch(coding -> permitted.contains(text(coding, "system"))));
    }

    private static Stream<JsonNode> numbers(JsonNode patient) {
        return each(patient, "identifier").filter(i -> text(i, "system").equals(NhsNumber.SYSTEM));
    }

    private static boolean given(JsonNode resource, String element) {
        String start = element.replace("*", "");
        return resource.properties().stream()
                .anyMatch(p -> element.equals(start)
                        ? p.getKey().equals(start)
                        : p.getKey().startsWith(start));
    }

    private static Stream<JsonNode> at(JsonNode node, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? each(node, path)
                : each(node, path.substring(0, dot)).flatMap(n -> at(n, path.substring(dot + 1)));
    }

    private static Stream<JsonNode> each(JsonNode node, String element) {
        JsonNode found = node.path(element);
        return found.isArray() ? found.valueStream() : found.isMissingNode() ? Stream.empty() : Stream.of(found);
    }

    private static String text(JsonNode node, String element) {
        return node.path(element).asString("");
    }
}

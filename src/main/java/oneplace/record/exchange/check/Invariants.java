package oneplace.record.exchange.check;

import static oneplace.record.exchange.check.Invariant.coded;
import static oneplace.record.exchange.check.Invariant.each;
import static oneplace.record.exchange.check.Invariant.has;
import static oneplace.record.exchange.check.Invariant.hasAny;
import static oneplace.record.exchange.check.Invariant.whole;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The invariants of R4 that are checked on write: those by which what stands contradicts itself, or a part says nothing at
 * all. What is merely left out (a clinical status, a name) is a matter of {@code $validate}, which knows them all.
 */
final class Invariants {

    private static final String VERIFIED_AS = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String ALLERGY_VERIFIED_AS =
            "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

    private static final Map<String, List<Invariant>> BY_SHAPE = Stream.of(
                    TypeInvariants.all(), BundleInvariants.all(), clinical(), documents(), others())
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Invariants() {}

    /** Those of a shape: {@code Observation}, {@code Patient.contact}, {@code Period}. */
    static List<Invariant> of(String shape) {
        return BY_SHAPE.getOrDefault(shape, List.of());
    }

    /** The keys of all of them. */
    static Set<String> keys() {
        return BY_SHAPE.values().stream()
                .flatMap(List::stream)
                .map(Invariant::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, List<Invariant>> clinical() {
        return Map.of(
                "Observation",
                List.of(
                        whole(
                                "obs-6",
                                "A reason for absent data stands only where there is no value.",
                                o -> !has(o, "dataAbsentReason") || !hasAny(o, "value")),
                        whole(
                                "obs-7",
                                "Where a component has the code of the observation, the observation has no value.",
                                o -> !hasAny(o, "value") || !componentRepeats(o))),
                "Observation.referenceRange",
                List.of(whole(
                        "obs-3",
                        "A reference range has at least a low, a high or a text.",
                        r -> has(r, "low", "high", "text"))),
                "Condition",
                List.of(
                        whole(
                                "con-4",
                                "A condition that has abated is inactive, resolved or in remission.",
                                c -> !hasAny(c, "abatement")
                                        || coded(
                                                c.path("clinicalStatus"),
                                                CLINICAL,
                                                "resolved",
                                                "remission",
                                                "inactive")),
                        whole(
                                "con-5",
                                "A condition entered in error has no clinical status.",
                                c -> !coded(c.path("verificationStatus"), VERIFIED_AS, "entered-in-error")
                                        || !has(c, "clinicalStatus"))),
                "Condition.stage",
                List.of(whole(
                        "con-1", "A stage has a summary or an assessment.", s -> has(s, "summary", "assessment"))),
                "AllergyIntolerance",
                List.of(whole(
                        "ait-2",
                        "An allergy entered in error has no clinical status.",
                        a -> !coded(a.path("verificationStatus"), ALLERGY_VERIFIED_AS, "entered-in-error")
                                || !has(a, "clinicalStatus"))),
                "CarePlan.activity",
                List.of(whole(
                        "cpl-3",
                        "An activity has a detail or a reference, not both.",
                        a -> !has(a, "detail") || !has(a, "reference"))),
                "Goal.target",
                List.of(whole(
                        "gol-1",
                        "A target with a detail says what is measured.",
                        t -> !hasAny(t, "detail") || has(t, "measure"))),
                "MedicationAdministration.dosage",
                List.of(whole("mad-1", "A dosage has a dose or a rate.", d -> has(d, "dose") || hasAny(d, "rate"))),
                "FamilyMemberHistory",
                List.of(
                        whole(
                                "fhs-1",
                                "A relative has an age or a birth, not both.",
                                f -> !hasAny(f, "age") || !hasAny(f, "born")),
                        whole(
                                "fhs-2",
                                "An estimated age needs an age.",
                                f -> hasAny(f, "age") || !has(f, "estimatedAge"))),
                "Immunization.education",
                List.of(whole(
                        "imm-1",
                        "Education names a type of document or refers to one.",
                        e -> has(e, "documentType", "reference"))));
    }

    private static boolean componentRepeats(JsonNode observation) {
        Set<String> own = codings(observation.path("code"));
        return observation
                .path("component")
                .valueStream()
                .anyMatch(component -> codings(component.path("code")).stream().anyMatch(own::contains));
    }

    /** Codings as they stand: two are the same when every part of them is. */
    private static Set<String> codings(JsonNode concept) {
        return concept.path("coding").valueStream().map(JsonNode::toString).collect(Collectors.toSet());
    }

    private static Map<String, List<Invariant>> documents() {
        return Map.of(
                "Composition.section",
                List.of(
                        whole(
                                "cmp-1",
                                "A section has a text, entries or sections of its own.",
                                s -> has(s, "text", "entry", "section")),
                        whole(
                                "cmp-2",
                                "A section says why it is empty only if it has no entries.",
                                s -> !has(s, "emptyReason") || !has(s, "entry"))),
                "List",
                List.of(
                        whole(
                                "lst-1",
                                "A list says why it is empty only if it has no entries.",
                                l -> !has(l, "emptyReason") || !has(l, "entry")),
                        each(
                                "lst-2",
                                "Only a list of changes has deleted entries.",
                                "entry",
                                (l, entry) -> !has(entry, "deleted") || mode(l, "changes")),
                        each(
                                "lst-3",
                                "Only the entries of a working list have dates.",
                                "entry",
                                (l, entry) -> !has(entry, "date") || mode(l, "working"))),
                "QuestionnaireResponse.item",
                List.of(whole(
                        "qrs-1",
                        "Items stand below an answer or below an item, not below both.",
                        i -> !has(i, "answer") || !has(i, "item"))),
                "Questionnaire",
                List.of(whole("que-2", "Each linkId stands once.", q -> distinct(q, "item", "linkId"))),
                "Questionnaire.item",
                List.of(whole("que-1", "A group has items; a display has none.", i -> switch (i.path("type")
                        .asString("")) {
                    case "group" -> has(i, "item");
                    case "display" -> !has(i, "item");
                    default -> true;
                })),
                "CodeSystem",
                List.of(whole("csd-1", "Each code stands once.", c -> distinct(c, "concept", "code"))),
                "ValueSet.compose.include",
                List.of(
                        whole("vsd-1", "An include has a system or value sets.", i -> has(i, "valueSet", "system")),
                        whole(
                                "vsd-2",
                                "Concepts and filters need their system.",
                                i -> !has(i, "concept", "filter") || has(i, "system")),
                        whole(
                                "vsd-3",
                                "An include has concepts or filters, not both.",
                                i -> !has(i, "concept") || !has(i, "filter"))));
    }

    private static boolean mode(JsonNode list, String mode) {
        return list.path("mode").asString("").equals(mode);
    }

    private static boolean distinct(JsonNode root, String below, String name) {
        return distinct(root, below, name, new HashSet<>());
    }

    private static boolean distinct(JsonNode node, String below, String name, Set<String> seen) {
        for (JsonNode inner : node.path(below)) {
            if (inner.has(name) && !seen.add(inner.path(name).asString("")) || !distinct(inner, below, name, seen)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Invariant>> others() {
        return Map.of(
                "Patient.contact",
                List.of(whole(
                        "pat-1",
                        "A contact has a name, a telecom, an address or an organization.",
                        c -> has(c, "name", "telecom", "address", "organization"))),
                "Group",
                List.of(whole(
                        "grp-1",
                        "Only an actual group has members.",
                        g -> !has(g, "member") || g.path("actual").asBoolean(false))),
                "ServiceRequest",
                List.of(whole(
                        "prr-1",
                        "Details of an order need the code of what is ordered.",
                        s -> !has(s, "orderDetail") || has(s, "code"))),
                "AuditEvent.entity",
                List.of(whole(
                        "sev-1",
                        "An entity has a name or a query, not both.",
                        e -> !has(e, "name") || !has(e, "query"))),
                "Linkage",
                List.of(whole(
                        "lnk-1",
                        "A linkage has at least two items.",
                        l -> l.path("item").size() > 1)),
                "Parameters.parameter",
                List.of(whole(
                        "inv-1",
                        "A parameter has a value, a resource or parts, and only one of these.",
                        p -> Stream.of(hasAny(p, "value"), has(p, "resource"), has(p, "part"))
                                        .filter(stands -> stands)
                                        .count()
                                == 1)));
    }
}

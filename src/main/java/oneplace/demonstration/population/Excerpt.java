package oneplace.demonstration.population;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The part of a long record that makes a good page: what is active, what is recent, a little of everything. A whole life
 * of somebody with kidney disease has twenty thousand entries; its excerpt has a hundred.
 */
final class Excerpt {
    /** Things that happen at every check-up and say nothing. */
    private static final Pattern NOISE = Pattern.compile(
            "screening|assessment (of|using)|questionnaire|AUDIT|DAST|morse|certificate|GAD-7|depression assessment|reconciliation|dental|gingiv|tooth|teeth|oral health|medication review due"
                    + "|full-time employment|part-time employment|not in labor|higher education|high school"
                    + "|primary school|criminal record|stress \\(|referral|plaque|nursing care/|professional / ancillary|fluoride",
            Pattern.CASE_INSENSITIVE);

    /** How many of the latest readings of each LOINC code are taken. */
    private static final Map<String, Integer> READINGS = Map.ofEntries(
            Map.entry("85354-9", 4),
            Map.entry("29463-7", 3),
            Map.entry("39156-5", 1),
            Map.entry("8302-2", 1),
            Map.entry("8867-4", 2),
            Map.entry("9279-1", 1),
            Map.entry("8310-5", 1),
            Map.entry("2708-6", 2),
            Map.entry("72166-2", 1),
            Map.entry("4548-4", 3),
            Map.entry("33914-3", 3),
            Map.entry("2093-3", 1),
            Map.entry("44261-6", 2),
            Map.entry("70274-6", 1),
            Map.entry("75626-2", 1),
            Map.entry("59460-6", 2),
            Map.entry("72514-3", 1),
            Map.entry("19926-5", 2),
            Map.entry("6301-6", 2),
            Map.entry("10230-1", 1),
            Map.entry("72106-8", 2),
            Map.entry("93025-5", 1),
            Map.entry("76504-0", 1),
            Map.entry("718-7", 1));

    private final List<JsonNode> whole;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private Excerpt(List<JsonNode> whole) {
        this.whole = whole;
        whole.forEach(resource -> byId.put(resource.path("id").asString(), resource));
    }

    /** An excerpt of some sixty to a hundred and twenty entries, the Patient first. */
    static List<JsonNode> page(List<JsonNode> whole) {
        Excerpt excerpt = new Excerpt(whole);
        excerpt.choose();
        return excerpt.entries();
    }

    /** The latest entries of a long record, about as many as asked for. */
    static List<JsonNode> latest(List<JsonNode> whole, int many) {
        Excerpt excerpt = new Excerpt(whole);
        excerpt.take(excerpt.of("AllergyIntolerance"), 10);
        excerpt.take(excerpt.of("Condition").filter(Excerpt::active), 40);
        excerpt.take(whole.stream(), many - excerpt.taken.size());
        return excerpt.entries();
    }

    private void choose() {
        take(of("AllergyIntolerance"), 6);
        take(distinct(of("Condition").filter(Excerpt::active).filter(Excerpt::telling)), 15);
        take(distinct(of("Condition").filter(r -> !active(r)).filter(Excerpt::telling)), 5);
        medicines();
        take(distinct(of("Immunization")), 5);
        take(of("CarePlan").filter(r -> r.path("status").asString().equals("active")), 3);
        take(of("Goal"), 3);
        take(distinct(of("Procedure").filter(Excerpt::telling)), 8);
        take(distinct(of("Device")), 3);
        take(of("ImagingStudy").filter(r -> !NOISE.matcher(Words.of(r)).find()), 1);
        READINGS.forEach((code, many) -> take(of("Observation").filter(r -> code(r).equals(code)), many));
        distinct(of("DiagnosticReport").filter(Excerpt::telling)).limit(2).forEach(this::withResults);
        take(of("Encounter").filter(r -> !NOISE.matcher(Words.of(r)).find()), 14);
    }

    /** Those taken now, and a few of those that ended. */
    private void medicines() {
        List<JsonNode> all = of("MedicationRequest").filter(Excerpt::telling).toList();
        List<JsonNode> now = all.stream()
                .filter(request -> request.path("status").asString().equals("active"))
                .toList();
        Set<String> current = now.stream().map(Words::of).collect(Collectors.toSet());
        take(distinct(now.stream()), 12);
        take(distinct(all.stream().filter(request -> !current.contains(Words.of(request)))), 5);
    }

    private void withResults(JsonNode report) {
        taken.add(report.path("id").asString());
        report.path("result").forEach(result -> taken.add(target(result)));
    }

    private static boolean telling(JsonNode resource) {
        return !NOISE.matcher(Words.of(resource)).find();
    }

    private static boolean active(JsonNode condition) {
        return condition
                .path("clinicalStatus")
                .path("coding")
                .path(0)
                .path("code")
                .asString("")
                .equals("active");
    }

    private static String code(JsonNode resource) {
        return resource.path("code").path("coding").path(0).path("code").asString("");
    }

    private Stream<JsonNode> of(String type) {
        return whole.stream()
                .filter(resource -> resource.path("resourceType").asString().equals(type))
                .sorted(Comparator.comparing(Excerpt::date).reversed());
    }

    /** The latest of each that says the same. */
    private static Stream<JsonNode> distinct(Stream<JsonNode> resources) {
        Set<String> said = new LinkedHashSet<>();
        return resources.filter(resource -> said.add(Words.of(resource)));
    }

    private void take(Stream<JsonNode> resources, int most) {
        resources
                .sorted(Comparator.comparing(Excerpt::date).reversed())
                .limit(Math.max(0, most))
                .forEach(resource -> taken.add(resource.path("id").asString()));
    }

    private static String date(JsonNode resource) {
        return Stream.of(
                        resource.path("effectiveDateTime"),
                        resource.path("period").path("start"),
                        resource.path("onsetDateTime"),
                        resource.path("authoredOn"),
                        resource.path("performedPeriod").path("start"),
                        resource.path("performedDateTime"),
                        resource.path("occurrenceDateTime"),
                        resource.path("started"),
                        resource.path("recordedDate"))
                .map(node -> node.asString(""))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    /** What was taken, the encounters it happened in and the teams of its plans, in the order of the whole record. */
    private List<JsonNode> entries() {
        Set<String> closed = new LinkedHashSet<>(taken);
        closed.add(whole.getFirst().path("id").asString());
        for (String id : taken) {
            JsonNode resource = byId.get(id);
            if (resource != null) {
                closed.add(target(resource.path("encounter")));
                resource.path("careTeam").forEach(team -> closed.add(target(team)));
            }
        }
        Function<JsonNode, String> id = resource -> resource.path("id").asString();
        return whole.stream().filter(r -> closed.contains(id.apply(r))).toList();
    }

    private static String target(JsonNode reference) {
        return reference.path("reference").asString("").replace("urn:uuid:", "");
    }
}

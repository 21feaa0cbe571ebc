package oneplace.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * What both servers hold, and are asked about: people by identifier, their ids on each server, frequent codes and single
 * observations. The draws are the same each time.
 *
 * @param identifiers {@code system|value} of people both know
 * @param patients their ids on one server, in the same order
 * @param codes the most frequent codes of their observations
 * @param observations ids of observations on that server
 */
record Sample(List<String> identifiers, List<String> patients, List<String> codes, List<String> observations) {

    private static final int PEOPLE = 100;
    private static final int OF_EACH = 25;
    private static final int CODES = 20;
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** Identifiers of people that {@code first} holds and {@code others} too. */
    static List<String> identifiers(Server first, List<Server> others) {
        List<String> shared = new ArrayList<>();
        JsonNode page = first.get("/Patient?_count=200&_elements=identifier");
        for (int pages = 0; pages < 20 && shared.size() < PEOPLE; pages++) {
            for (JsonNode entry : page.path("entry")) {
                for (JsonNode identifier : entry.path("resource").path("identifier")) {
                    String value = NHS_NUMBER + "|" + identifier.path("value").asString("");
                    if (identifier.path("system").asString("").equals(NHS_NUMBER)
                            && shared.size() < PEOPLE
                            && others.stream()
                                    .allMatch(other -> !patient(other, value).isEmpty())) {
                        shared.add(value);
                    }
                }
            }
            String next = next(page);
            if (next.isEmpty()) {
                break;
            }
            page = first.get(next.substring(first.base().toString().length()));
        }
        if (shared.isEmpty()) {
            throw new Unmeasured(
                    others.isEmpty()
                            ? "The server shows this client nobody with an NHS number; import people first."
                            : "The servers have no person with an NHS number in common;"
                                    + " import the same people into both first.");
        }
        return shared;
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.path("link")) {
            if (link.path("relation").asString("").equals("next")) {
                return link.path("url").asString("");
            }
        }
        return "";
    }

    private static String patient(Server server, String identifier) {
        return server.get("/Patient?identifier=" + encoded(identifier))
                .path("entry")
                .path(0)
                .path("resource")
                .path("id")
                .asString("");
    }

    /** The same people as a server knows them. */
    static Sample of(Server server, List<String> identifiers) {
        List<String> patients =
                identifiers.stream().map(one -> patient(server, one)).toList();
        Map<String, Integer> codes = new HashMap<>();
        List<String> observations = new ArrayList<>();
        for (String patient : patients.subList(0, Math.min(patients.size(), 2 * OF_EACH))) {
            for (JsonNode entry : server.get("/Observation?patient=" + patient + "&_count=" + OF_EACH)
                    .path("entry")) {
                JsonNode observation = entry.path("resource");
                observations.add(observation.path("id").asString(""));
                String code = observation
                        .path("code")
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString("");
                if (!code.isEmpty()) {
                    codes.merge(code, 1, Integer::sum);
                }
            }
        }
        List<String> frequent = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CODES)
                .map(Map.Entry::getKey)
                .toList();
        return new Sample(identifiers, patients, frequent, observations);
    }

    /** The same sample with another's codes, so that both servers are asked for the same. */
    Sample withCodes(List<String> same) {
        return new Sample(identifiers, patients, same, observations);
    }

    /** The shapes of the design's table, with this sample's values. */
    List<Shape> shapes(boolean writes) {
        List<String> withCode = new ArrayList<>();
        List<String> chained = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            for (int c = 0; c < Math.min(5, codes.size()); c++) {
                String code = encoded(codes.get((i + c * 3) % codes.size()));
                withCode.add("/Observation?patient=" + patients.get(i) + "&code=" + code + "&_sort=-date&_count=20");
                chained.add("/Observation?patient.identifier=" + encoded(identifiers.get(i)) + "&code=" + code
                        + "&_count=20");
            }
        }
        List<Shape> shapes = new ArrayList<>(List.of(
                Shape.get("read by id", each("/Observation/%s", observations)),
                Shape.get("Patient by identifier", each("/Patient?identifier=%s", encoded(identifiers))),
                Shape.get("patient + code by date", shuffled(withCode)),
                Shape.get("chained", shuffled(chained)),
                Shape.get(
                        "two _revinclude",
                        each(
                                "/Patient?_id=%s&_revinclude=Condition:patient&_revinclude=MedicationRequest:patient",
                                patients)),
                Shape.get("_has", each("/Patient?_has:Observation:patient:code=%s&_count=20", encoded(codes))),
                Shape.get("$everything, 100 a page", each("/Patient/%s/$everything?_count=100", patients))));
        if (writes) {
            shapes.add(new Shape(
                    "create",
                    patients.stream().map(patient -> "/Observation").toList(),
                    patients.stream().map(Sample::observation).toList()));
        }
        return shapes;
    }

    private static String observation(String patient) {
        return """
                {"resourceType":"Observation","status":"final","category":[{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],"code":{"coding":[{\
                "system":"http://loinc.org","code":"8867-4","display":"Heart rate"}],"text":"Heart rate"},"subject":{\
                "reference":"Patient/%s"},"effectiveDateTime":"2026-01-05T09:30:00Z","valueQuantity":{"value":72,"unit":\
                "beats/minute","system":"http://unitsofmeasure.org","code":"/min"}}""".formatted(patient);
    }

    private static List<String> each(String path, List<String> values) {
        return shuffled(values.stream().map(path::formatted).toList());
    }

    private static List<String> shuffled(List<String> values) {
        List<String> mixed = new ArrayList<>(values);
        mixed.sort(Comparator.naturalOrder());
        Collections.shuffle(mixed, new Random(7));
        return mixed;
    }

    private static List<String> encoded(List<String> values) {
        return values.stream().map(Sample::encoded).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package oneplace.demonstration.population;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import oneplace.base.kernel.InformationClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the bundle of a generated person into the bundle of somebody who lives here: clinical entries only, each with its
 * author organisation in {@code meta.source} and, where it is not plainly clinical, its class in {@code meta.security}.
 * Ids stay; references stay {@code urn:uuid:}; each entry says <em>put this resource under this id</em>, so that loading
 * it twice changes nothing.
 */
final class Settler {
    /** The types that are kept; bills, claims and big attachments are not. */
    private static final Set<String> KEPT = Set.of(
            "Patient",
            "Encounter",
            "EpisodeOfCare",
            "Condition",
            "Observation",
            "MedicationRequest",
            "Medication",
            "Procedure",
            "Immunization",
            "AllergyIntolerance",
            "CarePlan",
            "CareTeam",
            "Goal",
            "DiagnosticReport",
            "ImagingStudy",
            "Device");

    private static final Pattern FITTINGS = Pattern.compile("x-ray|[Oo]perating room|analyzer");

    private final Roster roster;

    Settler(Roster roster) {
        this.roster = roster;
    }

    /** The resources of a generated bundle that are kept, in their order; the Patient first. */
    static List<JsonNode> kept(JsonNode bundle) {
        return bundle.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .filter(r -> KEPT.contains(r.path("resourceType").asString("")) && !onlyProse(r) && !fittings(r))
                .toList();
    }

    /** A report without results is a letter in words; its words name American people and places. */
    private static boolean onlyProse(JsonNode resource) {
        return resource.path("resourceType").asString().equals("DiagnosticReport")
                && resource.path("result").isEmpty();
    }

    /** The fittings of a surgery are no devices of the person. */
    private static boolean fittings(JsonNode resource) {
        return resource.path("resourceType").asString().equals("Device")
                && FITTINGS.matcher(Words.of(resource)).find();
    }

    /** The bundle of the person at home here, with all of their record. */
    ObjectNode settle(List<JsonNode> resources, Home home) {
        return settle(resources, resources, home);
    }

    /**
     * The bundle with a part of the record.
     *
     * @param whole all of it: who gave care follows from everything that was done
     * @param part what goes into the bundle, the Patient first
     */
    ObjectNode settle(List<JsonNode> whole, List<JsonNode> part, Home home) {
        String practice = home.practice().code();
        Care care = new Care(whole, practice);
        Set<String> ids = new HashSet<>();
        part.forEach(r -> ids.add(r.path("id").asString()));
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        var entries = bundle.putArray("entry");
        for (JsonNode resource : part) {
            String author = care.author(resource);
            String type = resource.path("resourceType").asString();
            ObjectNode settled = type.equals("Patient")
                    ? PatientEntry.of(resource, home, meta("Patient", practice, Optional.empty()), roster)
                    : new Transcript(roster, author, home.person().toString(), ids)
                            .of((ObjectNode) resource, meta(type, author, care.label(resource)));
            entries.add(Entries.put(settled));
        }
        return bundle;
    }

    private static ObjectNode meta(String type, String author, Optional<InformationClass> label) {
        ObjectNode meta = Entries.meta(type, author);
        label.ifPresent(of -> meta.putArray("security")
                .addObject()
                .put("system", InformationClass.SYSTEM)
                .put("code", of.code()));
        return meta;
    }
}

package oneplace.demonstration.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import tools.jackson.databind.JsonNode;

/**
 * The encounters of one person: who gave the care, and whether everything written there is of a restricted class. Entries
 * outside any encounter are the practice's.
 */
final class Care {
    private record Given(String organisation, Optional<InformationClass> spreading) {}

    private final Map<String, Given> encounters = new HashMap<>();
    private final String practice;

    Care(List<JsonNode> resources, String practice) {
        this.practice = practice;
        Map<String, StringBuilder> words = new HashMap<>();
        for (JsonNode resource : resources) {
            if (resource.path("resourceType").asString().equals("Procedure") && !referral(resource)) {
                words.computeIfAbsent(encounter(resource), e -> new StringBuilder())
                        .append(" · ")
                        .append(Words.of(resource));
            }
        }
        for (JsonNode resource : resources) {
            if (resource.path("resourceType").asString().equals("Encounter")) {
                String id = resource.path("id").asString();
                String own = Words.of(resource);
                StringBuilder done = words.getOrDefault(id, new StringBuilder());
                encounters.put(id, given(Authorship.of(resource, own + done, practice), own));
            }
        }
    }

    /** A referral names the care that somebody else will give. */
    private static boolean referral(JsonNode procedure) {
        return Words.of(procedure).contains("eferral");
    }

    private static Given given(String organisation, String words) {
        Optional<InformationClass> of = switch (organisation) {
            case "org-mentalhealth" -> Optional.of(InformationClass.MENTAL_HEALTH);
            case "org-drugalcohol" -> Optional.of(InformationClass.SUBSTANCE_MISUSE);
            default -> EntryClasses.of(words).filter(EntryClasses::spreads);
        };
        return new Given(organisation, of);
    }

    /** The organisation that wrote an entry. */
    String author(JsonNode resource) {
        return encounterOf(resource).map(Given::organisation).orElse(practice);
    }

    /** The information class to label an entry with; empty when it is plainly clinical. */
    Optional<InformationClass> label(JsonNode resource) {
        return EntryClasses.of(Words.of(resource))
                .filter(EntryClasses::spreads)
                .or(() -> encounterOf(resource).flatMap(Given::spreading))
                .or(() -> EntryClasses.of(Words.of(resource)));
    }

    private Optional<Given> encounterOf(JsonNode resource) {
        boolean itself = resource.path("resourceType").asString().equals("Encounter");
        return Optional.ofNullable(encounters.get(itself ? resource.path("id").asString() : encounter(resource)));
    }

    private static String encounter(JsonNode resource) {
        return resource.path("encounter").path("reference").asString("").replace("urn:uuid:", "");
    }
}

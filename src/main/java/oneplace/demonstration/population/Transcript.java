package oneplace.demonstration.population;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Copies one clinical entry: its narrative, foreign extensions and attachments are left out, clinicians and providers
 * become those of this place, references that lead nowhere are dropped, and shown texts are tidied.
 */
final class Transcript {
    private static final Set<String> LEFT_OUT = Set.of("meta", "text", "extension", "presentedForm", "contained");

    private final Roster roster;
    private final String author;
    private final String person;
    private final Set<String> ids;

    /**
     * @param author the organisation that wrote the entry
     * @param ids of every resource in the bundle
     */
    Transcript(Roster roster, String author, String person, Set<String> ids) {
        this.roster = roster;
        this.author = author;
        this.person = person;
        this.ids = ids;
    }

    /** The copy, with {@code meta} after its id. */
    ObjectNode of(ObjectNode resource, ObjectNode meta) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.set("resourceType", resource.path("resourceType"));
        copy.set("id", resource.path("id"));
        copy.set("meta", meta);
        resource.properties().forEach(property -> {
            if (!copy.has(property.getKey()) && !LEFT_OUT.contains(property.getKey())) {
                put(copy, property.getKey(), property.getValue());
            }
        });
        switch (resource.path("resourceType").asString()) {
            case "Encounter" -> {
                title(copy);
                DischargeDestination.write(copy);
            }
            case "MedicationRequest" -> {
                Dosage.write(copy);
                Prescribing.write(copy, author);
            }
            case "ImagingStudy" -> modalities(copy);
            default -> {}
        }
        return copy;
    }

    /** A study has the modalities of its series. Source: FHIR R4, <em>ImagingStudy.modality</em>. */
    private static void modalities(ObjectNode study) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        study.path("series")
                .valueStream()
                .map(series -> series.path("modality"))
                .distinct()
                .forEach(all::add);
        study.set("modality", all);
    }

    /** An encounter's type says why it took place, so that one line of a timeline is enough. */
    private static void title(ObjectNode encounter) {
        JsonNode why = encounter.path("reasonCode").path(0);
        String reason = why.path("text")
                .asString(why.path("coding").path(0).path("display").asString(""));
        if (encounter.path("type").path(0) instanceof ObjectNode type) {
            type.put("text", Words.encounter(type.path("text").asString(""), Words.tidy(reason)));
        }
    }

    private void put(ObjectNode into, String name, JsonNode value) {
        JsonNode copied = copy(name, value);
        if (copied != null) {
            into.set(name, copied);
        }
    }

    /** Null when nothing of it can be kept. */
    private @Nullable JsonNode copy(String name, JsonNode value) {
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> {
                JsonNode copied = copy(name, element);
                if (copied != null) {
                    copy.add(copied);
                }
            });
            return copy.isEmpty() ? null : copy;
        }
        if (!value.isObject()) {
            return value;
        }
        return value.has("reference") ? reference(value) : object(name, value);
    }

    private @Nullable JsonNode object(String name, JsonNode value) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        boolean concept = value.has("coding");
        value.properties().forEach(property -> {
            if (property.getKey().equals("extension")) {
                return;
            }
            if (concept && property.getKey().equals("text")) {
                copy.put("text", Words.tidy(property.getValue().asString()));
            } else if (name.equals("location") && property.getKey().equals("display")) {
                copy.set("display", StringNode.valueOf(roster.name(author)));
            } else {
                put(copy, property.getKey(), property.getValue());
            }
        });
        return copy.isEmpty() ? null : copy;
    }

    private @Nullable JsonNode reference(JsonNode value) {
        String target = value.path("reference").asString();
        if (target.startsWith("Organization?")) {
            return roster.organisation(author);
        }
        if (target.startsWith("Practitioner?")) {
            Roster.Author who = roster.author(author, target);
            return Roster.practitioner(who.id(), who.spoken());
        }
        if (!target.startsWith("urn:uuid:") || !ids.contains(target.substring(9))) {
            return null;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode().put("reference", target);
        String display = value.path("display").asString("");
        if (!target.endsWith(person) && !display.isEmpty()) {
            copy.put("display", Words.tidy(display));
        }
        return copy;
    }
}

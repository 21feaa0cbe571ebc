package oneplace.demonstration.population;

import java.util.ArrayList;
import java.util.List;
import oneplace.demonstration.DemonstrationIds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The roster as FHIR: what has to be loaded before the people, so that every reference finds its target. */
final class Directory {

    private Directory() {}

    /** One Organization for each organisation, under its code. */
    static List<ObjectNode> organisations(Roster roster) {
        return roster.organisations().stream()
                .map(code -> {
                    ObjectNode organisation = resource("Organization", code, code);
                    organisation
                            .putArray("identifier")
                            .addObject()
                            .put("system", "https://oneplace.example/organisation")
                            .put("value", code);
                    return organisation.put("active", true).put("name", roster.name(code));
                })
                .toList();
    }

    /** A Practitioner and a PractitionerRole for each. */
    static List<ObjectNode> practitioners(List<Roster.Author> authors, Roster roster) {
        List<ObjectNode> all = new ArrayList<>();
        for (Roster.Author who : authors) {
            ObjectNode practitioner = resource("Practitioner", who.id().toString(), who.organisation());
            practitioner.put("active", true);
            ObjectNode name = practitioner.putArray("name").addObject();
            name.put("use", "official")
                    .put("family", who.family())
                    .putArray("given")
                    .add(who.given());
            if (!who.prefix().isEmpty()) {
                name.putArray("prefix").add(who.prefix());
            }
            all.add(practitioner);
            String id = DemonstrationIds.named("role:" + who.id()).toString();
            ObjectNode role = resource("PractitionerRole", id, who.organisation());
            role.put("active", true);
            role.putObject("practitioner")
                    .put("reference", "Practitioner/" + who.id())
                    .put("display", who.spoken());
            role.set("organization", roster.organisation(who.organisation()));
            role.putArray("code").addObject().put("text", who.title());
            all.add(role);
        }
        return all;
    }

    private static ObjectNode resource(String type, String id, String author) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("resourceType", type).put("id", id);
        resource.set("meta", Entries.meta(type, author));
        return resource;
    }
}

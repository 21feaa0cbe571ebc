package oneplace.demonstration.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneplace.record.sharedrecord.UkCore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bundle entries and bundles of them. */
final class Entries {

    private Entries() {}

    /** Whose a resource of a type is, and the profile it conforms to. */
    static ObjectNode meta(String type, String author) {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("source", "urn:oneplace:organisation:" + author);
        UkCore.profile(type).ifPresent(profile -> meta.putArray("profile").add(profile));
        return meta;
    }

    /** An entry that puts a resource under its own id, whether or not it is there already. */
    static ObjectNode put(JsonNode resource) {
        String type = resource.path("resourceType").asString();
        String id = resource.path("id").asString();
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        if (id.length() == 36) {
            entry.put("fullUrl", "urn:uuid:" + id);
        }
        entry.set("resource", resource);
        entry.putObject("request").put("method", "PUT").put("url", type + "/" + id);
        return entry;
    }

    /** The same resources as a mere collection, referring to each other by type and id. */
    static ObjectNode collection(ObjectNode transaction) {
        Map<String, String> types = new HashMap<>();
        transaction.path("entry").forEach(entry -> {
            JsonNode resource = entry.path("resource");
            types.put(
                    resource.path("id").asString(),
                    resource.path("resourceType").asString());
        });
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        var entries = bundle.putArray("entry");
        transaction.path("entry").forEach(entry -> {
            JsonNode resource = entry.path("resource");
            resolve(resource, types);
            entries.addObject().set("resource", resource);
        });
        return bundle;
    }

    private static void resolve(JsonNode node, Map<String, String> types) {
        String target = node.path("reference").asString("");
        if (node instanceof ObjectNode object && target.startsWith("urn:uuid:")) {
            String id = target.substring(9);
            object.put("reference", types.getOrDefault(id, "Resource") + "/" + id);
        }
        node.forEach(child -> resolve(child, types));
    }

    /** A transaction that puts these resources. */
    static ObjectNode transaction(List<? extends JsonNode> resources) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        var entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.add(put(resource)));
        return bundle;
    }
}

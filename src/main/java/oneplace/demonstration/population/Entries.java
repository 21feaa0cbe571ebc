package oneplace.demonstration.population;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bundle entries and bundles of them. */
final class Entries {

    private Entries() {}

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

    /** A transaction that puts these resources. */
    static ObjectNode transaction(List<? extends JsonNode> resources) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        var entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.add(put(resource)));
        return bundle;
    }
}

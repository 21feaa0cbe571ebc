package oneplace.record.sharedrecord.search;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code _id}: the resource is one of these.
 *
 * @param type its type
 * @param ids logical ids
 */
public record IdClause(String name, String type, List<String> ids) implements Clause {

    public IdClause {
        ids = List.copyOf(ids);
    }

    /** The primary keys of the resources asked for. */
    public long[] keys() {
        return ids.stream().mapToLong(id -> Tokens.key(type, id)).toArray();
    }

    /** Whether {@code resource} is one of them. */
    public boolean matches(ObjectNode resource) {
        String id = Json.text(resource, "id");
        return id != null && ids.contains(id);
    }
}

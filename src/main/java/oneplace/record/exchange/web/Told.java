package oneplace.record.exchange.web;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A Parameters resource that answers an operation. Empty texts are left out. */
final class Told {

    private final ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");

    Told text(String name, String kind, String value) {
        if (!value.isEmpty()) {
            one(name).put(kind, value);
        }
        return this;
    }

    Told string(String name, String value) {
        return text(name, "valueString", value);
    }

    /** A coding, when there is a code. */
    Told coding(String name, String system, String code) {
        if (!code.isEmpty()) {
            ObjectNode coding = one(name).putObject("valueCoding");
            if (!system.isEmpty()) {
                coding.put("system", system);
            }
            coding.put("code", code);
        }
        return this;
    }

    Told truth(String name, boolean value) {
        one(name).put("valueBoolean", value);
        return this;
    }

    /** A parameter with parts. */
    Told parts(String name, Consumer<Told> parts) {
        Told inner = new Told();
        parts.accept(inner);
        one(name).set("part", inner.parameters.path("parameter"));
        return this;
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(parameters);
    }

    private ObjectNode one(String name) {
        return parameters.withArray("parameter").addObject().put("name", name);
    }
}

package oneplace.record.person.fhir;

import java.time.LocalDate;
import java.util.List;
import oneplace.record.person.Address;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names, telecoms and addresses as FHIR data types. Our periods are half-open; FHIR's include their last day. */
final class PartWriter {

    private PartWriter() {}

    static ObjectNode name(PersonName name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("use", name.use().code());
        text(node, "family", name.family());
        texts(node, "given", name.given());
        if (name.title() != null) {
            node.putArray("prefix").add(name.title());
        }
        if (name.suffix() != null) {
            node.putArray("suffix").add(name.suffix());
        }
        period(node, name.from(), name.until());
        return node;
    }

    static ObjectNode telecom(Telecom telecom) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("system", telecom.kind().code());
        node.put("value", telecom.value());
        text(node, "use", telecom.use());
        period(node, telecom.from(), telecom.until());
        return node;
    }

    static ObjectNode address(Address address) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("use", address.use().code());
        texts(node, "line", address.lines());
        text(node, "city", address.town());
        text(node, "district", address.county());
        text(node, "postalCode", address.postcode());
        period(node, address.from(), address.until());
        return node;
    }

    private static void text(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static void texts(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(field);
            values.forEach(array::add);
        }
    }

    private static void period(ObjectNode node, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) {
            return;
        }
        ObjectNode period = node.putObject("period");
        if (from != null) {
            period.put("start", from.toString());
        }
        if (until != null) {
            LocalDate last = until.equals(from) ? until : until.minusDays(1);
            period.put("end", last.toString());
        }
    }
}

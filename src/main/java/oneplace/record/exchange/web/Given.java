package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UnreadableResource;
import oneplace.record.sharedrecord.search.NameValue;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operation was given (FHIR R4, <em>Executing an Operation</em>): parameters of the address, and those of a
 * Parameters resource or the one resource that may stand for it.
 *
 * @param plain the parameters of the address, in order
 * @param parts the members of a Parameters resource, in order
 * @param alone the resource that was sent instead of a Parameters
 */
record Given(List<NameValue> plain, List<ObjectNode> parts, Optional<ResourceText> alone) {

    /** Of an address alone. */
    static Given address(HttpServletRequest request) {
        return new Given(Queries.parameters(request.getQueryString()), List.of(), Optional.empty());
    }

    /** Of an address and a body; the body may be missing. @throws Refusal when it cannot be read */
    static Given all(HttpServletRequest request) throws IOException {
        Given address = address(request);
        if (request.getContentType() == null && request.getContentLengthLong() <= 0) {
            return address;
        }
        return address.with(Bodies.resource(request));
    }

    private Given with(Sent sent) {
        ResourceText body = read(sent.json());
        if (!body.type().equals("Parameters")) {
            return new Given(plain, parts, Optional.of(body));
        }
        List<ObjectNode> named = new ArrayList<>();
        for (JsonNode part : body.tree().path("parameter")) {
            if (!(part instanceof ObjectNode object) || !part.path("name").isString()) {
                throw Refusal.badRequest("structure", "Each parameter is an object with a name.");
            }
            named.add(object);
        }
        return new Given(plain, named, Optional.empty());
    }

    private static ResourceText read(byte[] json) {
        try {
            return ResourceText.parse(json);
        } catch (UnreadableResource e) {
            throw Refusal.badRequest("structure", String.valueOf(e.getMessage()));
        }
    }

    /** A simple value as text; of a Parameters before the address. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** Every simple value of a name. */
    List<String> values(String name) {
        List<String> all = new ArrayList<>();
        for (ObjectNode part : named(name)) {
            part.properties().stream()
                    .filter(p -> p.getKey().startsWith("value") && p.getValue().isValueNode())
                    .map(p -> p.getValue().asString())
                    .forEach(all::add);
        }
        plain.stream().filter(p -> p.name().equals(name)).map(NameValue::value).forEach(all::add);
        return all;
    }

    /** A value with parts, such as {@code valueCoding}. */
    Optional<ObjectNode> object(String name) {
        return named(name).stream()
                .flatMap(part -> part.properties().stream())
                .filter(p -> p.getKey().startsWith("value") && p.getValue() instanceof ObjectNode)
                .map(p -> (ObjectNode) p.getValue())
                .findFirst();
    }

    /** A resource under a name. @throws Refusal 400 when it is none of R4 */
    Optional<ResourceText> resource(String name) {
        return named(name).stream()
                .map(part -> part.path("resource"))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(Given::resource);
    }

    private static ResourceText resource(JsonNode node) {
        try {
            return ResourceText.of(node);
        } catch (UnreadableResource e) {
            throw Refusal.badRequest("structure", String.valueOf(e.getMessage()));
        }
    }

    /** Whether something of this name was given, in whatever form. */
    boolean has(String name) {
        return !named(name).isEmpty() || plain.stream().anyMatch(p -> p.name().equals(name));
    }

    /** A whole number from 0. @throws Refusal 400 */
    Optional<Integer> number(String name) {
        return value(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw Refusal.badRequest("value", name + " must be a whole number from 0.");
            }
            return Integer.parseInt(text);
        });
    }

    /** Yes or no; no when it is not given. @throws Refusal 400 */
    boolean yes(String name) {
        return value(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.badRequest("value", name + " must be true or false.");
                })
                .orElse(false);
    }

    /** @throws Refusal 400 when something was given that the operation does not take */
    Given only(String... names) {
        List<String> known = List.of(names);
        plain.stream()
                .map(NameValue::name)
                .filter(n -> !known.contains(n))
                .findFirst()
                .ifPresent(Given::notTaken);
        parts.stream()
                .map(part -> part.path("name").stringValue())
                .filter(n -> !known.contains(n))
                .findFirst()
                .ifPresent(Given::notTaken);
        return this;
    }

    private static void notTaken(String name) {
        String shown = name.matches("[A-Za-z_:.-]{1,40}") ? name : "of this name";
        throw new Refusal(HttpStatus.BAD_REQUEST, "not-supported", "This operation takes no parameter " + shown + ".");
    }

    private List<ObjectNode> named(String name) {
        return parts.stream()
                .filter(part -> part.path("name").stringValue().equals(name))
                .toList();
    }
}

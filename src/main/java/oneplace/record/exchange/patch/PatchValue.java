package oneplace.record.exchange.patch;

import java.util.Objects;
import java.util.Optional;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a FHIRPath Patch puts somewhere: a value of a data type, or the parts of an element that has none.
 *
 * @param type as the name has it: {@code Quantity} of {@code valueQuantity}; empty for parts
 * @param content the value, or the parts
 */
record PatchValue(String type, JsonNode content) {

    static Optional<PatchValue> of(JsonNode parameter) {
        if (parameter.path("part").isArray()) {
            return Optional.of(new PatchValue("", parameter.path("part")));
        }
        return parameter.properties().stream()
                .filter(member -> member.getKey().startsWith("value"))
                .map(member -> new PatchValue(
                        member.getKey().substring("value".length()),
                        member.getValue().deepCopy()))
                .findFirst();
    }

    /** The name under which it stands in an object, as JSON has it; empty when it may not. */
    Optional<String> nameIn(Spot around, String element) {
        return around.group(element).flatMap(this::name);
    }

    private Optional<String> name(Group group) {
        if (!group.choice()) {
            return Optional.of(group.names().getFirst());
        }
        return group.names().stream()
                .filter(name -> name.equals(group.element() + type))
                .findFirst();
    }

    Member member(Spot around, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(around.shape()).member(name));
    }

    /** As it stands there. */
    JsonNode in(Spot around, String name) {
        return type.isEmpty() && member(around, name).kind() instanceof Kind.Parts parts
                ? object(content, parts.shape())
                : content;
    }

    private static ObjectNode object(JsonNode parts, Shape shape) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : parts) {
            String element = part.path("name").stringValue("");
            Optional<PatchValue> value = of(part);
            Optional<Group> group = shape.groups().stream()
                    .filter(g -> g.element().equals(element))
                    .findFirst();
            Optional<String> name = value.flatMap(v -> group.flatMap(v::name));
            if (name.isEmpty()) {
                // Named as it came, so that the check of the patched resource says what is wrong.
                object.set(element.isEmpty() ? "?" : element, part.deepCopy());
                continue;
            }
            Member member = Objects.requireNonNull(shape.member(name.get()));
            PatchValue given = value.get();
            JsonNode held = given.type.isEmpty() && member.kind() instanceof Kind.Parts inner
                    ? object(given.content, inner.shape())
                    : given.content;
            if (member.many()) {
                object.withArray(name.get()).add(held);
            } else {
                object.set(name.get(), held);
            }
        }
        return object;
    }
}

package oneplace.record.exchange.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import oneplace.record.exchange.shape.Shapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Resources that obey R4 in every element, made from a seed: what is required always stands, of the rest some. */
public final class GeneratedResources {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;

    private final Random random;

    public GeneratedResources(long seed) {
        this.random = new Random(seed);
    }

    /** A resource of a type. */
    public ObjectNode resource(String type) {
        ObjectNode resource = JSON.objectNode();
        resource.put("resourceType", type);
        fill(resource, Shapes.r4().resource(type), 0);
        resource.put("id", UUID.nameUUIDFromBytes(longBytes()).toString());
        return resource;
    }

    private byte[] longBytes() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return bytes;
    }

    private ObjectNode object(Shape shape, int depth) {
        ObjectNode object = JSON.objectNode();
        switch (shape.name()) {
            case "Reference" -> object.put("display", "somebody");
            case "Extension" -> {
                object.put("url", "https://oneplace.example/extension");
                object.put("valueString", "a value");
            }
            case "Meta" -> object.putArray("profile").add("https://oneplace.example/profile");
            default -> fill(object, shape, depth);
        }
        return object;
    }

    private void fill(ObjectNode object, Shape shape, int depth) {
        List<Group> groups = shape.groups().stream()
                .filter(g -> !List.of("contained", "id", "implicitRules").contains(g.element()))
                .toList();
        for (Group group : groups) {
            if (group.required() || depth < DEEPEST && random.nextInt(3 + depth * 4) == 0) {
                String name = group.names().get(random.nextInt(group.names().size()));
                put(object, requireNonNull(shape.member(name)), depth);
            }
        }
        if (object.isEmpty() || object.size() == 1 && object.has("resourceType") && depth > 0) {
            put(object, requireNonNull(shape.member("extension")), depth);
        }
    }

    private void put(ObjectNode object, Member member, int depth) {
        if (!member.many()) {
            object.set(member.name(), value(member, depth));
            return;
        }
        ArrayNode array = object.putArray(member.name());
        for (int i = random.nextInt(2); i >= 0; i--) {
            array.add(value(member, depth));
        }
    }

    private JsonNode value(Member member, int depth) {
        return switch (member.kind()) {
            case Kind.Value value -> primitive(value);
            case Kind.Parts parts -> {
                ObjectNode object = object(parts.shape(), depth + 1);
                if (parts.shape().name().equals("Reference") && !parts.targets().isEmpty()) {
                    String target = parts.targets().stream().sorted().toList().get(0);
                    object.put("reference", target + "/" + random.nextInt(1000));
                }
                if (parts.codes().isPresent()) {
                    object.removeAll();
                    object.putArray("coding")
                            .addObject()
                            .put("system", parts.codes().get().system())
                            .put("code", parts.codes().get().codes().iterator().next());
                }
                yield object;
            }
            case Kind.Whole whole ->
                JSON.objectNode()
                        .put("resourceType", "Basic")
                        .set("code", JSON.objectNode().put("text", "something"));
            case Kind.Xhtml xhtml ->
                JSON.stringNode("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A &amp; b</p></div>");
        };
    }

    private JsonNode primitive(Kind.Value value) {
        if (value.codes().isPresent()) {
            List<String> codes = value.codes().get().codes().stream().sorted().toList();
            return JSON.stringNode(codes.get(random.nextInt(codes.size())));
        }
        return switch (value.type()) {
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case INTEGER -> JSON.numberNode(random.nextInt());
            case UNSIGNED_INT -> JSON.numberNode(random.nextInt(100));
            case POSITIVE_INT -> JSON.numberNode(1 + random.nextInt(100));
            case DECIMAL -> JSON.numberNode(random.nextInt(1000) / 4.0);
            case STRING, MARKDOWN -> JSON.stringNode("Some words " + random.nextInt(1000));
            case CODE -> JSON.stringNode("code-" + random.nextInt(1000));
            case ID -> JSON.stringNode("id-" + random.nextInt(1000));
            case URI, URL, CANONICAL -> JSON.stringNode("https://oneplace.example/" + random.nextInt(1000));
            case OID -> JSON.stringNode("urn:oid:1.2.3." + random.nextInt(1000));
            case UUID -> JSON.stringNode("urn:uuid:" + UUID.nameUUIDFromBytes(longBytes()));
            case DATE ->
                JSON.stringNode(List.of("2016", "2016-02", "2016-02-29").get(random.nextInt(3)));
            case DATE_TIME ->
                JSON.stringNode(List.of("2016", "2016-02-29", "2016-10-03T09:30:00.5+01:00")
                        .get(random.nextInt(3)));
            case INSTANT -> JSON.stringNode("2016-10-03T09:30:00.123Z");
            case TIME -> JSON.stringNode("09:30:00");
            case BASE64 -> JSON.stringNode("aGVsbG8=");
        };
    }
}

package oneplace.record.exchange.xml;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import oneplace.record.exchange.shape.Shapes;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a resource of the record as XML (FHIR R4, <em>XML Representation</em>): elements in the order of the definition,
 * numbers with the digits they were sent with.
 */
public final class XmlWriting {

    private static final JsonMapper EXACT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final StringBuilder out = new StringBuilder(4096);
    private final boolean indented;

    private XmlWriting(boolean indented) {
        this.indented = indented;
    }

    /** The same resource in XML, in UTF-8. */
    public static byte[] fromJson(byte[] json, boolean indented) {
        XmlWriting writing = new XmlWriting(indented);
        writing.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writing.resource(EXACT.readTree(json), " xmlns=\"" + XmlReading.FHIR + "\"", 0);
        return writing.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void resource(JsonNode resource, String namespace, int depth) {
        String type = resource.path("resourceType").stringValue();
        line(depth);
        out.append('<').append(type).append(namespace).append('>');
        members(resource, Shapes.r4().resource(type), depth + 1);
        line(depth);
        out.append("</").append(type).append('>');
    }

    private void members(JsonNode node, Shape shape, int depth) {
        boolean whole = node.has("resourceType");
        for (Group group : shape.groups()) {
            for (String name : group.names()) {
                JsonNode value = node.path(name);
                JsonNode beside = node.path("_" + name);
                boolean attribute = !whole && name.equals("id")
                        || name.equals("url") && shape.name().equals("Extension");
                if (attribute || value.isMissingNode() && beside.isMissingNode()) {
                    continue;
                }
                Member member = Objects.requireNonNull(shape.member(name));
                int count = member.many() ? Math.max(value.size(), beside.size()) : 1;
                for (int i = 0; i < count; i++) {
                    one(member, member.many() ? value.path(i) : value, member.many() ? beside.path(i) : beside, depth);
                }
            }
        }
    }

    private void one(Member member, JsonNode value, JsonNode beside, int depth) {
        switch (member.kind()) {
            case Kind.Value kind -> {
                open(member, beside, depth);
                if (!value.isMissingNode() && !value.isNull()) {
                    out.append(" value=\"");
                    Escaped.attribute(value.asString(), out);
                    out.append('"');
                }
                if (beside.path("extension").isEmpty()) {
                    out.append("/>");
                } else {
                    out.append('>');
                    members(beside, Shapes.r4().element(), depth + 1);
                    close(member, depth);
                }
            }
            case Kind.Parts kind -> {
                open(member, value, depth);
                out.append('>');
                members(value, kind.shape(), depth + 1);
                close(member, depth);
            }
            case Kind.Whole kind -> {
                line(depth);
                out.append('<').append(member.name()).append('>');
                resource(value, "", depth + 1);
                close(member, depth);
            }
            case Kind.Xhtml kind -> {
                line(depth);
                out.append(value.asString());
            }
        }
    }

    private void open(Member member, JsonNode node, int depth) {
        line(depth);
        out.append('<').append(member.name());
        attribute("id", node);
        if (member.element().equals("extension") || member.element().equals("modifierExtension")) {
            attribute("url", node);
        }
    }

    private void attribute(String name, JsonNode node) {
        if (node.path(name).isString()) {
            out.append(' ').append(name).append("=\"");
            Escaped.attribute(node.path(name).stringValue(), out);
            out.append('"');
        }
    }

    private void close(Member member, int depth) {
        line(depth);
        out.append("</").append(member.name()).append('>');
    }

    private void line(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }
}

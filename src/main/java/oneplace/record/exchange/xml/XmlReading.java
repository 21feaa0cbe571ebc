package oneplace.record.exchange.xml;

import java.io.ByteArrayInputStream;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import oneplace.record.exchange.shape.Shapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a resource from XML (FHIR R4, <em>XML Representation</em>). Document types, entities and processing instructions
 * are refused, whatever they say; so is anything that has no place in the resource's shape.
 */
public final class XmlReading {

    static final String FHIR = "http://hl7.org/fhir";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int DEEPEST = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final XMLStreamReader xml;
    private int depth;

    private XmlReading(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The same resource in JSON.
     *
     * @param text in the encoding its declaration names, UTF-8 if none
     * @throws UnreadableXml when it is not well-formed, holds a document type, or does not fit its shape
     */
    public static byte[] toJson(byte[] text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", 10 * DEEPEST);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(text));
            ObjectNode resource = new XmlReading(xml).document();
            return JsonMapper.shared().writeValueAsBytes(resource);
        } catch (XMLStreamException e) {
            throw new UnreadableXml("", "The text is not well-formed XML" + where(e) + ".");
        } catch (MissingResourceException e) {
            // the JDK's parser has no words for some faults, as a control character in a document type
            throw new UnreadableXml("", "The text is not well-formed XML.");
        }
    }

    private static String where(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ")";
    }

    private ObjectNode document() throws XMLStreamException {
        nextElement("");
        ObjectNode resource = resource(xml.getLocalName());
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw refused("", "Processing instructions are not taken");
            }
        }
        return resource;
    }

    /** Goes to the next start of an element; whatever else stands before it is refused. */
    private void nextElement(String path) throws XMLStreamException {
        while (next(path) != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    || xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw refused(path, "A resource is missing");
            }
        }
    }

    /** The next event that means something. */
    private int next(String path) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.COMMENT, XMLStreamConstants.SPACE -> {}
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw refused(path, "Text stands between elements");
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw refused(path, "A document type is not taken, nor what it declares");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(path, "Entities are not taken");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw refused(path, "Processing instructions are not taken");
                default -> {
                    return event;
                }
            }
        }
    }

    private ObjectNode resource(String path) throws XMLStreamException {
        String type = xml.getLocalName();
        Shape shape;
        try {
            shape = Shapes.r4().resource(type);
        } catch (IllegalArgumentException e) {
            throw refused(path, "The element is no resource type of FHIR R4");
        }
        namespace(FHIR, path);
        ObjectNode resource = JSON.objectNode();
        resource.put("resourceType", type);
        members(resource, shape, path);
        return resource;
    }

    /** Reads the elements up to the end of the one the reader stands in. */
    private void members(ObjectNode into, Shape shape, String path) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw refused(path, "The text is nested more than " + DEEPEST + " levels deep");
        }
        while (next(path) == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName();
            Member member = shape.member(name);
            if (member == null || name.equals("id") && !into.has("resourceType")) {
                throw refused(path, shape.name() + " has no element of this name");
            }
            String here = path + "." + name;
            namespace(member.kind() instanceof Kind.Xhtml ? XHTML : FHIR, here);
            member(into, member, here);
        }
        depth--;
    }

    private void member(ObjectNode into, Member member, String path) throws XMLStreamException {
        switch (member.kind()) {
            case Kind.Value kind -> primitive(into, member, kind, path);
            case Kind.Parts kind -> {
                ObjectNode object = JSON.objectNode();
                attributes(object, kind.shape(), path);
                members(object, kind.shape(), path);
                put(into, member, object, path);
            }
            case Kind.Whole kind -> {
                nextElement(path);
                put(into, member, resource(path), path);
                if (next(path) != XMLStreamConstants.END_ELEMENT) {
                    throw refused(path, "One resource stands here, not several");
                }
            }
            case Kind.Xhtml kind -> put(into, member, JSON.stringNode(Fragment.read(xml)), path);
        }
    }

    private void primitive(ObjectNode into, Member member, Kind.Value kind, String path) throws XMLStreamException {
        JsonNode value = JSON.nullNode();
        ObjectNode beside = JSON.objectNode();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "value" -> value = Values.json(kind.type(), xml.getAttributeValue(i));
                case "id" -> beside.put("id", xml.getAttributeValue(i));
                default -> throw refused(path, "The element has an attribute that R4 does not know");
            }
        }
        members(beside, Shapes.r4().element(), path);
        if (value.isNull() && beside.isEmpty()) {
            throw refused(path, "An element is not empty: it has a value or extensions");
        }
        String name = member.name();
        if (!member.many()) {
            if (into.has(name) || into.has("_" + name)) {
                throw refused(path, name + " stands once");
            }
            if (!value.isNull()) {
                into.set(name, value);
            }
            if (!beside.isEmpty()) {
                into.set("_" + name, beside);
            }
            return;
        }
        ArrayNode values = into.withArray(name);
        values.add(value);
        if (!beside.isEmpty()) {
            ArrayNode besides = into.withArray("_" + name);
            while (besides.size() < values.size() - 1) {
                besides.addNull();
            }
            besides.add(beside);
        }
    }

    private void put(ObjectNode into, Member member, JsonNode value, String path) {
        if (member.many()) {
            into.withArray(member.name()).add(value);
        } else if (into.has(member.name())) {
            throw refused(path, member.name() + " stands once");
        } else {
            into.set(member.name(), value);
        }
    }

    private void attributes(ObjectNode object, Shape shape, String path) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (!name.equals("id") && !(name.equals("url") && shape.name().equals("Extension"))) {
                throw refused(path, "The element has an attribute that R4 does not know");
            }
            object.put(name, xml.getAttributeValue(i));
        }
    }

    private void namespace(String wanted, String path) {
        if (!wanted.equals(xml.getNamespaceURI())) {
            throw refused(path, "The element belongs in the namespace " + wanted);
        }
    }

    private UnreadableXml refused(String path, String what) {
        return new UnreadableXml(
                path,
                what + " (line " + xml.getLocation().getLineNumber() + ", column "
                        + xml.getLocation().getColumnNumber() + ").");
    }
}

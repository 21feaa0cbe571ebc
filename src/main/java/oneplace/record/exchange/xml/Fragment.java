package oneplace.record.exchange.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XHTML of a narrative, taken out of a document as text of its own. */
final class Fragment {

    private Fragment() {}

    /** The element the reader stands on, with everything in it; the reader then stands on its end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        while (true) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start(xml, out, depth++);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    out.append("</").append(xml.getLocalName()).append('>');
                    if (--depth == 0) {
                        return out.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    Escaped.text(xml.getText(), out);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableXml("", "A narrative uses characters, not named entities.");
                default -> {}
            }
            xml.next();
        }
    }

    private static void start(XMLStreamReader xml, StringBuilder out, int depth) {
        out.append('<').append(xml.getLocalName());
        if (depth == 0) {
            out.append(" xmlns=\"").append(xml.getNamespaceURI()).append('"');
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            out.append(' ')
                    .append(prefix == null || prefix.isEmpty() ? "" : prefix + ":")
                    .append(xml.getAttributeLocalName(i))
                    .append("=\"");
            Escaped.attribute(xml.getAttributeValue(i), out);
            out.append('"');
        }
        out.append('>');
    }
}

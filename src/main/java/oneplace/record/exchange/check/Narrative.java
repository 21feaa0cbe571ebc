package oneplace.record.exchange.check;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XHTML of a narrative (FHIR R4, <em>Narrative</em>; invariants txt-1 and txt-2): one {@code div} with plain
 * formatting, no scripts, forms, frames or outside styles, and something to read in it.
 */
final class Narrative {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i"
                            + " img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff"
                            + " charset cite class colspan compact coords dir frame headers height href hreflang hspace id"
                            + " lang longdesc name nowrap rel rev rowspan rules scope shape span src start style summary"
                            + " tabindex title type valign value vspace width")
                    .split(" "));

    private Narrative() {}

    /** One sentence on what is wrong; null when nothing is. */
    static @Nullable String fault(String div) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(div));
            return fault(xml);
        } catch (XMLStreamException e) {
            return "The narrative is not well-formed XHTML.";
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static @Nullable String fault(XMLStreamReader xml) throws XMLStreamException {
        boolean readable = false;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String fault = fault(xml, depth++);
                    if (fault != null) {
                        return fault;
                    }
                    readable |= xml.getLocalName().equals("img");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> readable |= !xml.isWhiteSpace();
                case XMLStreamConstants.CDATA -> readable = true;
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return "The narrative uses characters, not named entities.";
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    return "The narrative is a div without declarations or instructions.";
                }
                default -> {}
            }
        }
        return readable ? null : "The narrative has something to read in it.";
    }

    private static @Nullable String fault(XMLStreamReader xml, int depth) {
        String name = xml.getLocalName();
        if (!XHTML.equals(xml.getNamespaceURI()) || depth == 0 && !name.equals("div")) {
            return "The narrative is a div in the namespace " + XHTML + ".";
        }
        if (!ELEMENTS.contains(name)) {
            return "The narrative holds plain formatting only; one of its elements is not allowed.";
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean ofXml = "http://www.w3.org/XML/1998/namespace".equals(xml.getAttributeNamespace(i));
            String attribute = xml.getAttributeLocalName(i);
            if (!ofXml && !ATTRIBUTES.contains(attribute) || active(attribute, xml.getAttributeValue(i))) {
                return "The narrative holds plain formatting only; one of its attributes is not allowed.";
            }
        }
        return null;
    }

    private static boolean active(String attribute, String value) {
        String address = value.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]", "");
        return (attribute.equals("href") || attribute.equals("src"))
                && (address.startsWith("javascript:")
                        || address.startsWith("vbscript:")
                        || address.startsWith("data:text"));
    }
}

package oneplace.record.exchange.shape;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The element definitions of FHIR R4 as they are published: of every resource and data type, none of the profiles. */
final class PublishedDefinitions {

    /** One element of one definition. {@code targets} are the types its references may lead to. */
    record Element(
            String path,
            boolean required,
            boolean many,
            List<String> types,
            Set<String> targets,
            String requiredBinding) {}

    private static final String FOLDER = "/org/hl7/fhir/r4/model/profile/";

    private PublishedDefinitions() {}

    static List<Element> all() throws Exception {
        List<Element> all = new ArrayList<>();
        for (String file : List.of("profiles-types.xml", "profiles-resources.xml")) {
            try (InputStream in =
                    Objects.requireNonNull(PublishedDefinitions.class.getResourceAsStream(FOLDER + file))) {
                read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in), all);
            }
        }
        return all;
    }

    private static void read(XMLStreamReader xml, List<Element> all) throws Exception {
        List<Element> one = new ArrayList<>();
        boolean constraint = false;
        boolean snapshot = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "StructureDefinition" -> {
                        one = new ArrayList<>();
                        constraint = false;
                    }
                    case "derivation" ->
                        constraint = xml.getAttributeValue(null, "value").equals("constraint");
                    case "snapshot" -> snapshot = true;
                    case "element" -> {
                        if (snapshot && xml.getAttributeValue(null, "id") != null) {
                            one.add(element(xml));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("snapshot")) {
                snapshot = false;
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("StructureDefinition") && !constraint) {
                all.addAll(one);
            }
        }
    }

    private static Element element(XMLStreamReader xml) throws Exception {
        String path = xml.getAttributeValue(null, "id");
        boolean required = false;
        boolean many = false;
        String strength = "";
        String valueSet = "";
        List<String> types = new ArrayList<>();
        Set<String> targets = new TreeSet<>();
        List<String> around = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (around.isEmpty()) {
                    return new Element(
                            path, required, many, types, targets, strength.equals("required") ? valueSet : "");
                }
                around.removeLast();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String value = Objects.requireNonNullElse(xml.getAttributeValue(null, "value"), "");
                around.add(xml.getLocalName());
                switch (String.join(".", around)) {
                    case "min" -> required = !value.equals("0");
                    case "max" -> many = !value.equals("1");
                    case "type.code" -> types.add(value);
                    case "type.targetProfile" -> targets.add(value.substring(value.lastIndexOf('/') + 1));
                    case "binding.strength" -> strength = value;
                    case "binding.valueSet" -> valueSet = value;
                    default -> {}
                }
            }
        }
    }
}

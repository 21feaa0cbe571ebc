package oneplace.record.person.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.person.Fault;
import oneplace.record.person.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * An element of a resource that knows where it stands, so that what is wrong can be said with its place.
 *
 * @param path a FHIRPath: {@code Patient.name[0]}
 */
record Element(String path, JsonNode node) {

    Optional<Element> element(String name) {
        JsonNode child = node.get(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new Element(path + "." + name, child));
    }

    /** The parts of a repeating element. */
    List<Element> each(String name) {
        Optional<Element> list = element(name);
        if (list.isEmpty()) {
            return List.of();
        }
        if (!list.get().node.isArray()) {
            throw list.get().unreadable("resource", "fhir.list");
        }
        List<Element> parts = new ArrayList<>();
        int i = 0;
        for (JsonNode part : list.get().node) {
            parts.add(new Element(list.get().path + "[" + i++ + "]", part));
        }
        return parts;
    }

    String text() {
        if (!node.isString()) {
            throw unreadable("resource", "fhir.text");
        }
        return node.stringValue();
    }

    Optional<String> text(String name) {
        return element(name).map(Element::text);
    }

    /** The texts of a repeating element; a null among them, which may carry an extension, is passed over. */
    List<String> texts(String name) {
        return each(name).stream()
                .filter(part -> !part.node.isNull())
                .map(Element::text)
                .toList();
    }

    boolean truth(String name) {
        return element(name).map(e -> e.node.asBoolean(false)).orElse(false);
    }

    /** A FHIR date. */
    PartialDate date(String field) {
        return PartialDate.parse(text()).orElseThrow(() -> unreadable(field, "fhir.date"));
    }

    /** The date of a FHIR dateTime. */
    PartialDate day(String field) {
        String text = text();
        int time = text.indexOf('T');
        return PartialDate.parse(time < 0 ? text : text.substring(0, time))
                .orElseThrow(() -> unreadable(field, "fhir.date"));
    }

    List<Element> extensions(String url) {
        return each("extension").stream()
                .filter(e -> e.text("url").filter(url::equals).isPresent())
                .toList();
    }

    Optional<Element> extension(String url) {
        return extensions(url).stream().findFirst();
    }

    /** The value of a part of a complex extension. */
    Optional<String> part(String url, String value) {
        return extension(url).flatMap(e -> e.text(value));
    }

    Unreadable unreadable(String field, String code) {
        return new Unreadable(path, Fault.at(field, code));
    }
}

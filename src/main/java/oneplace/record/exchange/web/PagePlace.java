package oneplace.record.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.Sealing;
import oneplace.record.sharedrecord.search.NameValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a paging link stands for: a question and where its answer goes on.
 *
 * @param of what is paged: {@code Observation}, {@code Patient/id/$everything}
 * @param parameters of the question
 * @param lenient how unknown parameters were taken
 * @param after where the page before ended; empty for the first
 */
record PagePlace(String of, List<NameValue> parameters, boolean lenient, Optional<String> after) {

    String text() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("of", of).put("lenient", lenient);
        var all = node.putArray("parameters");
        parameters.forEach(p -> all.addArray().add(p.name()).add(p.value()));
        after.ifPresent(a -> node.put("after", a));
        return node.toString();
    }

    /** The place a caller's link stands for. @throws Refusal 400 when it was not made here for this caller */
    static PagePlace of(Sealing sealing, Caller caller, String of, String link) {
        return sealing.open(link, caller.viewer().who())
                .map(PagePlace::read)
                .filter(place -> place.of.equals(of))
                .orElseThrow(() -> Refusal.badRequest(
                        "value", "The paging link is not one that was made here for you; begin the search again."));
    }

    private static PagePlace read(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            List<NameValue> parameters = new ArrayList<>();
            node.path("parameters")
                    .forEach(p -> parameters.add(
                            new NameValue(p.get(0).stringValue(), p.get(1).stringValue())));
            return new PagePlace(
                    node.path("of").stringValue(),
                    parameters,
                    node.path("lenient").booleanValue(),
                    node.has("after") ? Optional.of(node.path("after").stringValue()) : Optional.empty());
        } catch (JacksonException e) {
            throw new IllegalStateException("a link we sealed cannot be read", e);
        }
    }
}

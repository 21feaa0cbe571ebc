package oneplace.record.exchange.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One resource with what it contains: local references ({@code #id}) must lead to a contained resource, and each contained
 * resource must be led to, or lead to the resource around it (FHIR R4, <em>Contained Resources</em>; invariant dom-3).
 */
final class Scope {

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable String inside;

    private record Held(Spot at, boolean leadsOut, boolean ledTo) {}

    private record Mention(String id, Spot at) {}

    boolean insideContained() {
        return inside != null;
    }

    void enter(String id, Spot at) {
        inside = id;
        held.put(id, new Held(at, false, false));
    }

    void leave() {
        inside = null;
    }

    /** Notes a local reference; anything else is not looked at. */
    void mention(String reference, Spot at, String element, int index) {
        if (reference.startsWith("#")) {
            if (reference.length() == 1 && inside != null) {
                held.computeIfPresent(inside, (id, h) -> new Held(h.at, true, h.ledTo));
            } else if (reference.length() > 1) {
                mentions.add(new Mention(reference.substring(1), at.at(element, index)));
            }
        }
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (Mention mention : mentions) {
            if (held.computeIfPresent(mention.id, (id, h) -> new Held(h.at, h.leadsOut, true)) == null
                    && mention.at.name().equals("reference")) {
                flaws.add(new Flaw(
                        Fault.VALUE,
                        mention.at.toString(),
                        "A reference that begins with # leads to a contained resource; this one leads nowhere."));
            }
        }
        held.values().stream()
                .filter(h -> !h.ledTo && !h.leadsOut)
                .forEach(h -> flaws.add(new Flaw(
                        Fault.INVARIANT,
                        h.at.toString(),
                        "A contained resource is referred to from the resource around it, or refers to it.")));
        return flaws;
    }
}

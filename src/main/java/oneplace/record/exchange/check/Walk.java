package oneplace.record.exchange.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import oneplace.record.exchange.shape.Shapes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One walk over one resource's tree. Not for two threads. */
final class Walk {

    private static final Pattern PLAIN_NAME = Pattern.compile("_?[A-Za-z][A-Za-z_]{0,63}");

    private final Shapes shapes;
    private final List<Flaw> flaws = new ArrayList<>();
    private Scope scope = new Scope();

    Walk(Shapes shapes) {
        this.shapes = shapes;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** A resource that stands by itself: a root, or the resource of a bundle's entry. */
    void resource(ObjectNode resource, Spot at) {
        Scope around = scope;
        scope = new Scope();
        object(resource, shapes.resource(resource.path("resourceType").stringValue()), at, true);
        scope.flaws().forEach(this::add);
        scope = around;
    }

    void add(Flaw flaw) {
        if (flaws.size() < ResourceCheck.MOST_FLAWS) {
            flaws.add(flaw);
        }
    }

    void add(Fault what, Spot at, String sentence) {
        add(new Flaw(what, at.toString(), sentence));
    }

    private void object(ObjectNode node, Shape shape, Spot at, boolean whole) {
        if (!whole && (node.isEmpty() || node.size() == 1 && node.has("id"))) {
            add(Fault.STRUCTURE, at, "An object is not empty: it holds something besides an id.");
            return;
        }
        Map<String, String> choices = Map.of();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (whole && name.equals("resourceType")) {
                continue;
            }
            boolean beside = name.startsWith("_");
            String plain = beside ? name.substring(1) : name;
            Member member = shape.member(plain);
            if (member == null || beside && !mayHaveBeside(member, shape)) {
                unknown(name, shape, at);
                continue;
            }
            if (!member.element().equals(plain)) {
                choices = choice(member, plain, choices, at);
            }
            if (beside) {
                besideValue(member, property.getValue(), node, at);
            } else {
                value(member, property.getValue(), node, at);
            }
        }
        required(node, shape, at);
        for (Invariant invariant : Invariants.of(shape.name())) {
            invariant.broken().apply(node, at).map(invariant::flaw).forEach(this::add);
        }
    }

    private static boolean mayHaveBeside(Member member, Shape shape) {
        return member.kind() instanceof Kind.Value
                && !member.name().equals("id")
                && !(shape.name().equals("Extension") && member.name().equals("url"));
    }

    private void unknown(String name, Shape shape, Spot at) {
        boolean plain = PLAIN_NAME.matcher(name).matches();
        add(
                Fault.STRUCTURE,
                plain ? at.at(name) : at,
                shape.name()
                        + (plain ? " has no element " + name + "." : " has no element of a name that stands here."));
    }

    private Map<String, String> choice(Member member, String name, Map<String, String> before, Spot at) {
        Map<String, String> choices = before.isEmpty() ? new HashMap<>(4) : before;
        String other = choices.putIfAbsent(member.element(), name);
        if (other != null && !other.equals(name)) {
            add(
                    Fault.STRUCTURE,
                    at.at(member.element()),
                    member.element() + "[x] has one type, so " + other + " and " + name + " cannot both stand.");
        }
        return choices;
    }

    private void required(ObjectNode node, Shape shape, Spot at) {
        for (Group group : shape.ruled()) {
            if (group.required() && group.names().stream().noneMatch(n -> node.has(n) || node.has("_" + n))) {
                add(
                        Fault.REQUIRED,
                        at.at(group.element()),
                        shape.name() + "." + group.element() + " is required and is missing.");
            }
        }
    }

    private void value(Member member, JsonNode value, ObjectNode around, Spot at) {
        if (!member.many()) {
            if (value.isArray()) {
                add(Fault.STRUCTURE, at.at(member.element()), member.name() + " stands once, so it is no array.");
            } else {
                one(member, value, around, at, -1);
            }
        } else if (!value.isArray()) {
            add(Fault.STRUCTURE, at.at(member.element()), member.name() + " repeats, so it is an array.");
        } else if (value.isEmpty()) {
            add(Fault.STRUCTURE, at.at(member.element()), "An array is not empty.");
        } else {
            for (int i = 0; i < value.size(); i++) {
                one(member, value.get(i), around, at, i);
            }
        }
    }

    private void one(Member member, JsonNode value, ObjectNode around, Spot at, int index) {
        switch (member.kind()) {
            case Kind.Value kind -> primitive(kind, member, value, around, at, index);
            case Kind.Parts kind -> {
                if (value instanceof ObjectNode object) {
                    parts(kind, object, at.at(member.element(), index));
                } else {
                    add(Fault.STRUCTURE, at.at(member.element(), index), member.name() + " is an object.");
                }
            }
            case Kind.Whole kind -> {
                Spot here = at.at(member.element(), index);
                if (!(value instanceof ObjectNode object)
                        || !Types.known(object.path("resourceType").asString(""))) {
                    add(Fault.STRUCTURE, here, member.name() + " is a resource with a resourceType of FHIR R4.");
                } else if (member.name().equals("contained")) {
                    contained(object, here);
                } else {
                    resource(object, here);
                }
            }
            case Kind.Xhtml kind -> {
                String fault = value.isString() ? Narrative.fault(value.stringValue()) : "The narrative is a string.";
                if (fault != null) {
                    add(Fault.INVARIANT, at.at(member.element(), index), fault);
                }
            }
        }
    }

    private void primitive(Kind.Value kind, Member member, JsonNode value, ObjectNode around, Spot at, int index) {
        if (value.isNull()) {
            if (index < 0 || !around.path("_" + member.name()).path(index).isObject()) {
                add(
                        Fault.STRUCTURE,
                        at.at(member.element(), index),
                        "null stands only in an array, for an element that" + " has extensions and no value.");
            }
            return;
        }
        if (!kind.type().accepts(value)) {
            add(
                    Fault.VALUE,
                    at.at(member.element(), index),
                    member.name() + " must be " + kind.type().expected() + ".");
            return;
        }
        if (kind.codes().isPresent() && !kind.codes().get().codes().contains(value.stringValue())) {
            add(
                    Fault.CODE,
                    at.at(member.element(), index),
                    member.name() + " must be " + kind.codes().get().words() + ".");
        }
        switch (kind.type()) {
            case URI, URL, CANONICAL -> scope.mention(value.stringValue(), at, member.element(), index);
            default -> {}
        }
    }

    private void parts(Kind.Parts kind, ObjectNode object, Spot at) {
        Shape shape = kind.shape();
        object(object, shape, at, false);
        switch (shape.name()) {
            case "Reference" -> {
                String reference = object.path("reference").asString("");
                scope.mention(reference, at, "reference", -1);
                References.flaw(object, kind.targets(), at).ifPresent(this::add);
            }
            case "Extension" -> extension(object, at);
            case "CodeableConcept" ->
                kind.codes().flatMap(codes -> Concepts.flaw(object, codes, at)).ifPresent(this::add);
            default -> {}
        }
    }

    /** Invariant ext-1: a value or extensions, not both. */
    private void extension(ObjectNode object, Spot at) {
        boolean nested = object.has("extension");
        boolean valued = object.propertyNames().stream().anyMatch(n -> n.startsWith("value") || n.startsWith("_value"));
        if (nested == valued) {
            add(Fault.INVARIANT, at, "An extension has either a value or extensions of its own.");
        }
    }

    /** Invariants dom-2, dom-4 and dom-5; dom-3 when the resource around it ends. */
    private void contained(ObjectNode resource, Spot at) {
        if (scope.insideContained()) {
            add(Fault.INVARIANT, at, "A contained resource contains no others.");
            return;
        }
        String id = resource.path("id").asString("");
        if (id.isEmpty()) {
            add(Fault.REQUIRED, at.at("id"), "A contained resource has an id.");
        }
        JsonNode meta = resource.path("meta");
        for (String part : List.of("versionId", "lastUpdated", "security")) {
            if (meta.has(part)) {
                add(Fault.INVARIANT, at.at("meta").at(part), "A contained resource has no meta." + part + ".");
            }
        }
        scope.enter(id, at);
        object(resource, shapes.resource(resource.path("resourceType").stringValue()), at, true);
        scope.leave();
    }

    private void besideValue(Member member, JsonNode beside, ObjectNode around, Spot at) {
        if (member.many() != beside.isArray()) {
            add(
                    Fault.STRUCTURE,
                    at.at(member.element()),
                    "_" + member.name() + (member.many() ? " is an array." : " is an object."));
        } else if (!member.many()) {
            element(beside, !absent(around.path(member.name())), at.at(member.element()));
        } else {
            for (int i = 0; i < beside.size(); i++) {
                JsonNode one = beside.get(i);
                boolean valued = !absent(around.path(member.name()).path(i));
                if (one.isNull() && !valued) {
                    add(Fault.STRUCTURE, at.at(member.element(), i), "An element has a value or extensions.");
                } else if (!one.isNull()) {
                    element(one, valued, at.at(member.element(), i));
                }
            }
        }
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Invariant ele-1: an id alone is no element, but beside a value it may stand alone. */
    private void element(@Nullable JsonNode beside, boolean valued, Spot at) {
        if (!(beside instanceof ObjectNode object)) {
            add(Fault.STRUCTURE, at, "What stands beside a value is an object with an id or extensions.");
        } else if (valued && object.size() == 1 && object.has("id")) {
            value(Objects.requireNonNull(shapes.element().member("id")), object.get("id"), object, at);
        } else {
            object(object, shapes.element(), at, false);
        }
    }
}

package oneplace.record.exchange.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.patch.PathSteps.Equal;
import oneplace.record.exchange.patch.PathSteps.Step;
import oneplace.record.exchange.shape.Group;
import oneplace.record.exchange.shape.Kind;
import oneplace.record.exchange.shape.Member;
import oneplace.record.exchange.shape.Shape;
import oneplace.record.exchange.shape.Shapes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that stands in a resource, and where.
 *
 * @param node what stands there
 * @param shape what may stand inside it; null for a value
 * @param around where it stands; null for the resource
 * @param member its name there; null for the resource
 * @param index its place in its array; -1 when it is in none
 */
record Spot(
        JsonNode node,
        @Nullable Shape shape,
        @Nullable Spot around,
        @Nullable Member member,
        int index) {

    static Spot resource(ObjectNode resource) {
        String type = resource.path("resourceType").stringValue("");
        return new Spot(resource, Shapes.r4().resource(type), null, null, -1);
    }

    /** Where steps lead from here. */
    List<Spot> follow(List<Step> steps) {
        List<Spot> spots = List.of(this);
        for (Step step : steps) {
            List<Spot> from = spots;
            spots = switch (step) {
                case Step.Name name ->
                    from.stream().flatMap(p -> p.children(name.name()).stream()).toList();
                case Step.Index index ->
                    index.index() < from.size() ? List.of(from.get(index.index())) : List.<Spot>of();
                case Step.Last last -> from.isEmpty() ? from : List.of(from.getLast());
                case Step.Where where ->
                    from.stream().filter(p -> p.holds(where.all())).toList();
                case Step.OfType type ->
                    from.stream().filter(p -> p.isA(type.type())).toList();
            };
        }
        return spots;
    }

    /** The element of a name in the definition of this object. */
    Optional<Group> group(String element) {
        return shape == null
                ? Optional.empty()
                : shape.groups().stream()
                        .filter(g -> g.element().equals(element))
                        .findFirst();
    }

    List<Spot> children(String element) {
        List<Spot> found = new ArrayList<>();
        if (shape == null || !(node instanceof ObjectNode object)) {
            return found;
        }
        for (String name : group(element).map(Group::names).orElse(List.of())) {
            Member child = shape.member(name);
            JsonNode held = object.path(name);
            if (child == null || held.isMissingNode()) {
                continue;
            }
            if (held instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    found.add(new Spot(array.get(i), shape(child, array.get(i)), this, child, i));
                }
            } else {
                found.add(new Spot(held, shape(child, held), this, child, -1));
            }
        }
        return found;
    }

    private static @Nullable Shape shape(Member member, JsonNode held) {
        return switch (member.kind()) {
            case Kind.Parts parts -> parts.shape();
            case Kind.Whole whole ->
                Shapes.r4().resource(held.path("resourceType").stringValue("Basic"));
            case Kind.Value value -> null;
            case Kind.Xhtml xhtml -> null;
        };
    }

    private boolean holds(List<Equal> all) {
        return all.stream().allMatch(equal -> {
            List<Step> names = equal.names().stream().<Step>map(Step.Name::new).toList();
            List<Spot> found = follow(names);
            return found.size() == 1 && found.getFirst().node.asString("").equals(equal.text());
        });
    }

    private boolean isA(String type) {
        if (member == null) {
            return node.path("resourceType").stringValue("").equals(type);
        }
        return member.name().substring(member.element().length()).equalsIgnoreCase(type);
    }
}

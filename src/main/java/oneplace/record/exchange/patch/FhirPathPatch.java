package oneplace.record.exchange.patch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import oneplace.record.exchange.patch.PatchRefused.Reason;
import oneplace.record.exchange.patch.PathSteps.PathNotRead;
import oneplace.record.exchange.patch.PathSteps.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a resource by the operations of a Parameters resource: add, insert, delete, replace, move (FHIR R4, <em>FHIRPath
 * Patch</em>). All of them or none.
 */
public final class FhirPathPatch {

    private final ObjectNode root;
    private int operation;

    private FhirPathPatch(ObjectNode root) {
        this.root = root;
    }

    /**
     * The resource with the patch applied.
     *
     * @param parameters a Parameters resource
     * @throws PatchRefused when it is no FHIRPath Patch, or does not fit
     */
    public static byte[] apply(byte[] resource, byte[] parameters) {
        JsonNode patch = PatchedTree.patch(parameters);
        FhirPathPatch patching = new FhirPathPatch(PatchedTree.resource(resource));
        List<JsonNode> operations = patch.path("parameter")
                .valueStream()
                .filter(p -> p.path("name").stringValue("").equals("operation"))
                .toList();
        if (operations.isEmpty()) {
            throw new PatchRefused("A FHIRPath Patch is a Parameters resource with a parameter operation.");
        }
        PatchedTree.checkCount(operations.size());
        for (JsonNode operation : operations) {
            patching.apply(new Parts(operation.path("part")));
            patching.operation++;
        }
        return PatchedTree.text(patching.root);
    }

    /** The parts of an operation. */
    private record Parts(JsonNode all) {

        JsonNode named(String name) {
            return all.valueStream()
                    .filter(part -> part.path("name").stringValue("").equals(name))
                    .findFirst()
                    .orElse(JsonNodeFactory.instance.missingNode());
        }

        String text(String name) {
            JsonNode part = named(name);
            return part.path("valueString").asString(part.path("valueCode").asString(""));
        }

        int number(String name) {
            return named(name).path("valueInteger").asInt(-1);
        }
    }

    private void apply(Parts parts) {
        List<Step> steps = steps(parts.text("path"));
        switch (parts.text("type")) {
            case "add" -> add(one(steps), parts.text("name"), value(parts));
            case "insert" -> insert(steps, parts.number("index"), value(parts));
            case "delete" -> {
                if (!spots(steps).isEmpty()) {
                    remove(inside(one(steps)));
                }
            }
            case "replace" -> replace(inside(one(steps)), value(parts));
            case "move" -> move(steps, parts.number("source"), parts.number("destination"));
            default -> throw malformed("type is add, insert, delete, replace or move.");
        }
    }

    private List<Step> steps(String path) {
        try {
            List<Step> steps = PathSteps.read(path);
            boolean typed = steps.getFirst() instanceof Step.Name(String first)
                    && first.equals(root.path("resourceType").stringValue(""));
            return typed ? steps.subList(1, steps.size()) : steps;
        } catch (PathNotRead e) {
            throw malformed("path leads to a place by names, [index], where(name = value), first(), last(), ofType()"
                    + " and extension(url); no more of FHIRPath is taken.");
        }
    }

    private List<Spot> spots(List<Step> steps) {
        return Spot.resource(root).follow(steps);
    }

    private Spot one(List<Step> steps) {
        List<Spot> spots = spots(steps);
        if (spots.size() != 1) {
            throw unfit(spots.isEmpty() ? "Its path leads nowhere." : "Its path leads to more than one place.");
        }
        return spots.getFirst();
    }

    private Spot inside(Spot spot) {
        if (spot.around() == null) {
            throw unfit("Its path leads to the whole resource.");
        }
        return spot;
    }

    private PatchValue value(Parts parts) {
        return PatchValue.of(parts.named("value")).orElseThrow(() -> malformed("It needs a value."));
    }

    private void add(Spot to, String element, PatchValue value) {
        String name = value.nameIn(to, element).orElseThrow(this::noSpot);
        if (!(to.node() instanceof ObjectNode object)) {
            throw noSpot();
        }
        if (value.member(to, name).many()) {
            object.withArray(name).add(value.in(to, name));
            return;
        }
        if (!to.children(element).isEmpty()) {
            throw unfit("The element stands already and does not repeat; replace it.");
        }
        object.set(name, value.in(to, name));
    }

    private void insert(List<Step> steps, int index, PatchValue value) {
        if (steps.isEmpty() || !(steps.getLast() instanceof Step.Name(String element))) {
            throw malformed("insert needs the path of a list.");
        }
        Spot around = one(steps.subList(0, steps.size() - 1));
        String name = value.nameIn(around, element).orElseThrow(this::noSpot);
        if (!value.member(around, name).many() || !(around.node() instanceof ObjectNode object)) {
            throw unfit("Its path leads to an element that does not repeat.");
        }
        JsonNode put = value.in(around, name);
        ArrayNode list = object.withArray(name);
        if (index < 0 || index > list.size()) {
            throw unfit("index lies outside the list.");
        }
        list.insert(index, put);
        if (object.path("_" + name) instanceof ArrayNode beside && index <= beside.size()) {
            beside.insertNull(index);
        }
    }

    private void move(List<Step> steps, int source, int destination) {
        List<Spot> spots = spots(steps);
        if (spots.isEmpty() || source < 0 || destination < 0 || Math.max(source, destination) >= spots.size()) {
            throw unfit("source and destination lie inside the list its path leads to.");
        }
        Spot first = inside(spots.getFirst());
        ObjectNode parent = object(first);
        String name = requireNonNull(first.member()).name();
        if (first.index() != 0 || parent.path(name).size() != spots.size()) {
            throw unfit("move needs the path of one list.");
        }
        for (String list : List.of(name, "_" + name)) {
            if (parent.path(list) instanceof ArrayNode array && array.size() == spots.size()) {
                array.insert(destination, array.remove(source));
            }
        }
    }

    private static ObjectNode object(Spot spot) {
        return (ObjectNode) requireNonNull(spot.around()).node();
    }

    private static void remove(Spot spot) {
        ObjectNode parent = object(spot);
        String name = requireNonNull(spot.member()).name();
        for (String there : List.of(name, "_" + name)) {
            if (spot.index() >= 0 && parent.path(there) instanceof ArrayNode array) {
                if (spot.index() < array.size()) {
                    array.remove(spot.index());
                }
            } else {
                parent.remove(there);
            }
        }
    }

    private void replace(Spot spot, PatchValue value) {
        ObjectNode parent = object(spot);
        Spot around = requireNonNull(spot.around());
        String name =
                value.nameIn(around, requireNonNull(spot.member()).element()).orElseThrow(this::noSpot);
        JsonNode put = value.in(around, name);
        if (spot.index() >= 0) {
            ((ArrayNode) parent.path(name)).set(spot.index(), put);
        } else {
            remove(spot);
            parent.set(name, put);
        }
    }

    private PatchRefused noSpot() {
        return unfit("FHIR R4 has no such element there, or not of this type.");
    }

    private PatchRefused malformed(String sentence) {
        return new PatchRefused(Reason.MALFORMED, operation, sentence);
    }

    private PatchRefused unfit(String sentence) {
        return new PatchRefused(Reason.UNFIT, operation, sentence);
    }
}

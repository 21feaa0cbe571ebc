package oneplace.record.exchange.patch;

import java.util.Comparator;
import oneplace.record.exchange.patch.PatchRefused.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a resource operation by operation, all of them or none (RFC 6902, <em>JavaScript Object Notation Patch</em>). */
public final class JsonPatch {

    /** Numbers are equal by their value, objects in any order of their members (RFC 6902, 4.6). */
    private static final Comparator<JsonNode> EQUAL =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    /** How many nodes all copies together may have; more than any resource. */
    private static final int MOST_COPIED = 1_000_000;

    private final ObjectNode root;
    private long copied;
    private int operation;

    private JsonPatch(ObjectNode root) {
        this.root = root;
    }

    /**
     * The resource with the patch applied.
     *
     * @throws PatchRefused when it is no JSON Patch, or does not fit
     */
    public static byte[] apply(byte[] resource, byte[] patch) {
        if (!(PatchedTree.patch(patch) instanceof ArrayNode operations)) {
            throw new PatchRefused("A JSON Patch is an array of operations.");
        }
        PatchedTree.checkCount(operations.size());
        JsonPatch patching = new JsonPatch(PatchedTree.resource(resource));
        for (JsonNode operation : operations) {
            patching.apply(operation);
            patching.operation++;
        }
        return PatchedTree.text(patching.root);
    }

    private void apply(JsonNode asked) {
        Pointer path = pointer(asked, "path");
        switch (asked.path("op").stringValue("")) {
            case "add" -> add(path, value(asked));
            case "remove" -> remove(path);
            case "replace" -> replace(path, value(asked));
            case "move" -> {
                Pointer from = pointer(asked, "from");
                if (from.holds(path) && !from.equals(path)) {
                    throw unfit("Nothing can be moved into itself.");
                }
                JsonNode moved = standing(from);
                remove(from);
                add(path, moved);
            }
            case "copy" -> add(path, copy(standing(pointer(asked, "from"))));
            case "test" -> {
                if (!standing(path).equals(EQUAL, value(asked))) {
                    throw unfit("The test fails: another value stands there.");
                }
            }
            default -> throw malformed("op is add, remove, replace, move, copy or test.");
        }
    }

    private Pointer pointer(JsonNode asked, String name) {
        JsonNode text = asked.path(name);
        Pointer pointer = text.isString() ? Pointer.of(text.stringValue()) : null;
        if (pointer == null) {
            throw malformed(name + " is a JSON Pointer, such as /name/0/family.");
        }
        return pointer;
    }

    private JsonNode value(JsonNode asked) {
        if (!asked.has("value")) {
            throw malformed("It needs a value.");
        }
        return asked.path("value").deepCopy();
    }

    private JsonNode standing(Pointer at) {
        JsonNode node = at.in(root);
        if (node.isMissingNode()) {
            throw unfit("Nothing stands at the place it names.");
        }
        return node;
    }

    /** A copy of what may hold copies: a short patch could double the whole again and again. */
    private JsonNode copy(JsonNode node) {
        PatchedTree.checkDepth(node);
        copied += PatchedTree.size(node);
        if (copied > MOST_COPIED) {
            throw unfit("What the patch copies becomes too large.");
        }
        return node.deepCopy();
    }

    private void add(Pointer at, JsonNode value) {
        if (at.whole()) {
            whole(value);
            return;
        }
        switch (at.parent().in(root)) {
            case ObjectNode object -> object.set(at.last(), value);
            case ArrayNode array -> {
                int place = Pointer.place(at.last(), array);
                if (place < 0) {
                    throw unfit("The array is shorter than that.");
                }
                array.insert(place, value);
            }
            default -> throw unfit("Nothing stands where this would be put.");
        }
    }

    private void replace(Pointer at, JsonNode value) {
        standing(at);
        if (at.whole()) {
            whole(value);
        } else if (at.parent().in(root) instanceof ArrayNode array) {
            array.set(Pointer.index(at.last(), array.size() - 1), value);
        } else {
            ((ObjectNode) at.parent().in(root)).set(at.last(), value);
        }
    }

    private void remove(Pointer at) {
        standing(at);
        if (at.whole()) {
            throw unfit("A patch does not remove the whole resource.");
        }
        if (at.parent().in(root) instanceof ArrayNode array) {
            array.remove(Pointer.index(at.last(), array.size() - 1));
        } else {
            ((ObjectNode) at.parent().in(root)).remove(at.last());
        }
    }

    private void whole(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw unfit("A resource is an object.");
        }
        root.removeAll();
        root.setAll(object);
    }

    private PatchRefused malformed(String sentence) {
        return new PatchRefused(Reason.MALFORMED, operation, sentence);
    }

    private PatchRefused unfit(String sentence) {
        return new PatchRefused(Reason.UNFIT, operation, sentence);
    }
}

package oneplace.record.sharedrecord.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;

/**
 * The resources of this place that a served body refers to, found without parsing it: bodies are kept without white space
 * between tokens, and a quotation mark inside a text is escaped, so that the bytes {@code "reference":"} begin a reference.
 */
final class Mentioned {

    private static final byte[] MARK = "\"reference\":\"".getBytes(StandardCharsets.US_ASCII);

    private Mentioned() {}

    static void in(byte[] body, Consumer<ResourceId> found) {
        for (int i = 0; i < body.length - MARK.length; i++) {
            if (body[i] == '"' && body[i + 1] == 'r' && marks(body, i)) {
                int from = i + MARK.length;
                int to = from;
                while (to < body.length && body[to] != '"') {
                    to++;
                }
                target(new String(body, from, to - from, StandardCharsets.UTF_8))
                        .ifPresent(found);
                i = to;
            }
        }
    }

    /** Whether a body refers to a resource. */
    static boolean mentions(byte[] body, ResourceId id) {
        boolean[] found = new boolean[1];
        in(body, other -> found[0] |= other.equals(id));
        return found[0];
    }

    private static boolean marks(byte[] body, int at) {
        for (int j = 0; j < MARK.length; j++) {
            if (body[at + j] != MARK[j]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ResourceId> target(String reference) {
        String[] parts = reference.split("/", -1);
        boolean versioned = parts.length == 4 && parts[2].equals("_history");
        return (parts.length == 2 || versioned) && ResourceTypes.has(parts[0]) && ResourceId.isId(parts[1])
                ? Optional.of(new ResourceId(parts[0], parts[1]))
                : Optional.empty();
    }
}

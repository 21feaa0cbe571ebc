package oneplace.record.sharedrecord.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;

/**
 * The resources of this place that a served body refers to, found without parsing it: bodies are kept without white space
 * between tokens, and a quotation mark inside a text is escaped, so that the bytes {@code "reference":"} begin a reference.
 */
final class Mentioned {

    private static final byte[] MARK = "\"reference\":\"".getBytes(StandardCharsets.US_ASCII);

    /** How far the mark may move on when a byte stands where its last one should (Horspool 1980). */
    private static final int[] STEP = steps();

    private static final int LONGEST_TYPE = 40;

    private Mentioned() {}

    private static int[] steps() {
        int[] steps = new int[256];
        Arrays.fill(steps, MARK.length);
        for (int i = 0; i < MARK.length - 1; i++) {
            steps[MARK[i]] = MARK.length - 1 - i;
        }
        return steps;
    }

    /** @param wanted types of which to tell */
    static void in(byte[] body, Predicate<String> wanted, Consumer<ResourceId> found) {
        int last = MARK.length - 1;
        int i = last;
        while (i < body.length) {
            if (body[i] == MARK[last] && Arrays.equals(body, i - last, i, MARK, 0, last)) {
                target(body, i + 1, wanted, found);
            }
            i += STEP[body[i] & 0xff];
        }
    }

    /** Whether a body refers to a resource. */
    static boolean mentions(byte[] body, ResourceId id) {
        boolean[] found = new boolean[1];
        in(body, id.type()::equals, other -> found[0] |= other.equals(id));
        return found[0];
    }

    /** A reference that begins here, if it is {@code Type/id} or {@code Type/id/_history/version}. */
    private static void target(byte[] body, int from, Predicate<String> wanted, Consumer<ResourceId> found) {
        int slash = end(body, from, LONGEST_TYPE);
        if (slash == body.length || body[slash] != '/') {
            return;
        }
        String type = new String(body, from, slash - from, StandardCharsets.US_ASCII);
        if (!ResourceTypes.has(type) || !wanted.test(type)) {
            return;
        }
        int end = end(body, slash + 1, ResourceId.LONGEST + 1);
        if (end < body.length && (body[end] == '"' || versioned(body, end))) {
            String id = new String(body, slash + 1, end - slash - 1, StandardCharsets.UTF_8);
            if (ResourceId.isId(id)) {
                found.accept(new ResourceId(type, id));
            }
        }
    }

    /** Where the next slash or quotation mark stands, if it is no further than so many bytes. */
    private static int end(byte[] body, int from, int most) {
        int limit = Math.min(body.length, from + most);
        for (int i = from; i < limit; i++) {
            if (body[i] == '/' || body[i] == '"') {
                return i;
            }
        }
        return body.length;
    }

    private static boolean versioned(byte[] body, int at) {
        int to = at;
        while (to < body.length && body[to] != '"') {
            to++;
        }
        String[] rest = new String(body, at, to - at, StandardCharsets.UTF_8).split("/", -1);
        return rest.length == 3 && rest[1].equals("_history");
    }
}

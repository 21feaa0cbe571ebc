package oneplace.record.exchange.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import oneplace.base.kernel.Ids;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** A Bundle put together from bytes: what the record keeps is copied into it as it stands. */
final class BundleText {

    /** Twice what one may send: the answers to the entries of a bundle are held in memory until the last. */
    static final int MOST = 2 * Bodies.MOST;

    private final ByteArrayOutputStream out;
    private boolean links;
    private boolean entries;

    /**
     * @param type {@code searchset}, {@code history}, …
     * @param now when it is made
     * @param size about how long it will be
     */
    BundleText(String type, Instant now, int size) {
        out = new ByteArrayOutputStream(size + 512);
        raw("{\"resourceType\":\"Bundle\",\"id\":\"" + Ids.next() + "\",\"meta\":{\"lastUpdated\":\""
                + now.truncatedTo(ChronoUnit.MILLIS) + "\"},\"type\":\"" + type + "\"");
    }

    BundleText total(long total) {
        return raw(",\"total\":" + total);
    }

    BundleText link(String relation, String url) {
        raw(links ? "," : ",\"link\":[")
                .raw("{\"relation\":\"" + relation + "\",\"url\":")
                .quoted(url)
                .raw("}");
        links = true;
        return this;
    }

    /**
     * An entry.
     *
     * @param fullUrl its address
     * @param resource the bytes of the resource
     * @param more JSON members to follow, beginning with a comma; may be empty
     */
    BundleText entry(String fullUrl, byte[] resource, String more) {
        next().raw("{\"fullUrl\":").quoted(fullUrl).raw(",\"resource\":");
        out.write(resource, 0, resource.length);
        return raw(more).raw("}");
    }

    /** An entry without a resource. */
    BundleText entry(String fullUrl, String members) {
        return next().raw("{\"fullUrl\":").quoted(fullUrl).raw(",").raw(members).raw("}");
    }

    /** An entry without an address. */
    BundleText entry(String members) {
        return next().raw("{").raw(members).raw("}");
    }

    /** Before another entry is carried out and answered. @throws Refusal 422 when those before fill the bundle */
    void checkRoom() {
        if (out.size() > MOST) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "too-costly",
                    "The answers to the entries before are as much as one bundle gives; send this in another.");
        }
    }

    byte[] done() {
        if (links && !entries) {
            raw("]");
        }
        raw(entries ? "]}" : "}");
        return out.toByteArray();
    }

    private BundleText next() {
        if (links && !entries) {
            raw("]");
        }
        raw(entries ? "," : ",\"entry\":[");
        entries = true;
        return this;
    }

    private BundleText quoted(String text) {
        return plain(text)
                ? raw("\"").raw(text).raw("\"")
                : raw(JsonMapper.shared().writeValueAsString(text));
    }

    /** Whether a text stands in JSON as it is. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private BundleText raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        return this;
    }
}

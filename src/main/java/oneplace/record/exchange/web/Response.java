package oneplace.record.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import oneplace.record.sharedrecord.Entry;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry of a batch or transaction came to.
 *
 * @param members the JSON members of the response's entry
 */
record Response(String members) {

    static Response of(Done done, boolean whole) {
        ObjectNode response = status(done.status())
                .put("location", done.location())
                .put("etag", Answers.tag(done.version()))
                .put("lastModified", done.updated().toString());
        return of(response, whole ? done.body() : new byte[0]);
    }

    static Response of(Entry entry) {
        ObjectNode response = status(HttpStatus.OK)
                .put("etag", Answers.tag(entry.version()))
                .put("lastModified", entry.updated().toString());
        return of(response, entry.body());
    }

    /** A searchset. */
    static Response of(byte[] bundle, Instant now) {
        return of(status(HttpStatus.OK).put("lastModified", now.toString()), bundle);
    }

    static Response refused(HttpStatus status, List<Issue> issues) {
        ObjectNode response = status(status);
        response.set("outcome", Outcome.tree(issues));
        return of(response, new byte[0]);
    }

    private static ObjectNode status(HttpStatus status) {
        return JsonNodeFactory.instance.objectNode().put("status", status.value() + " " + status.getReasonPhrase());
    }

    private static Response of(ObjectNode response, byte[] resource) {
        String before =
                resource.length == 0 ? "" : "\"resource\":" + new String(resource, StandardCharsets.UTF_8) + ",";
        return new Response(before + "\"response\":" + JsonMapper.shared().writeValueAsString(response));
    }
}

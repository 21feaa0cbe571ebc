package oneplace.record.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry of a batch or transaction came to.
 *
 * @param members the JSON members of the response's entry
 * @param refusal when it was not carried out
 */
record Response(String members, Optional<Refusal> refusal) {

    static Response of(Done done, boolean whole) {
        ObjectNode response = status(done.status())
                .put("location", done.location())
                .put("etag", Answers.tag(done.version()))
                .put("lastModified", done.updated().toString());
        return of(response, whole ? done.body() : new byte[0]);
    }

    /**
     * What a request carried out inside was answered. An OperationOutcome is the outcome of a request that failed, or of one
     * that wrote; what was asked for itself, as by {@code $validate}, is the resource.
     *
     * @param wrote whether the request creates, updates, patches or deletes
     */
    static Response inner(
            HttpStatus status,
            boolean wrote,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String modified,
            byte[] body) {
        ObjectNode response = status(status);
        if (location != null) {
            response.put("location", location.replaceFirst("^https?://.*?/fhir/", ""));
        }
        if (etag != null) {
            response.put("etag", etag);
        }
        if (modified != null && HttpDates.read(modified) >= 0) {
            response.put(
                    "lastModified",
                    Instant.ofEpochMilli(HttpDates.read(modified)).toString());
        }
        boolean outcome = (wrote || status.isError())
                && new String(body, 0, Math.min(body.length, 60), StandardCharsets.UTF_8)
                        .startsWith("{\"resourceType\":\"OperationOutcome\"");
        JsonNode tree = outcome
                ? JsonMapper.shared().readTree(body)
                : JsonMapper.shared().missingNode();
        if (outcome) {
            response.set("outcome", tree);
        }
        Optional<Refusal> refusal =
                status.isError() ? Optional.of(new Refusal(status, issues(status, tree))) : Optional.empty();
        return new Response(of(response, outcome ? new byte[0] : body).members, refusal);
    }

    private static List<Issue> issues(HttpStatus status, JsonNode outcome) {
        List<Issue> issues = outcome.path("issue")
                .valueStream()
                .map(issue -> new Issue(
                        issue.path("severity").asString("error"),
                        issue.path("code").asString("processing"),
                        issue.path("expression").path(0).asString(""),
                        issue.path("diagnostics").asString("")))
                .toList();
        return issues.isEmpty() ? List.of(Issue.error("processing", status.getReasonPhrase() + ".")) : issues;
    }

    /** A deletion. */
    static Response of(Removed removed) {
        ObjectNode response = status(HttpStatus.NO_CONTENT);
        if (removed.version() > 0) {
            response.put("etag", Answers.tag(removed.version()));
        }
        return of(response, new byte[0]);
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
        return new Response(
                before + "\"response\":" + JsonMapper.shared().writeValueAsString(response), Optional.empty());
    }
}

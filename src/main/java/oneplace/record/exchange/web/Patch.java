package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import oneplace.record.exchange.patch.FhirPathPatch;
import oneplace.record.exchange.patch.JsonPatch;
import oneplace.record.exchange.patch.PatchRefused;
import oneplace.record.exchange.web.Bodies.Sent;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A patch as it was sent: a JSON Patch, or a FHIRPath Patch in a Parameters resource. XML Patch is not taken.
 *
 * @param fhirPath which of the two
 * @param sent the text as it came, and in JSON
 */
record Patch(boolean fhirPath, Sent sent) {

    private static final String JSON_PATCH = "application/json-patch+json";

    /** @throws Refusal 415 when it is neither */
    static Patch of(HttpServletRequest request) throws IOException {
        String named = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String type = named.split(";", 2)[0].strip();
        if (type.equals(JSON_PATCH)) {
            return json(Bodies.text(request));
        }
        if (type.startsWith("application/xml-patch")) {
            throw unsupported();
        }
        Sent sent = Bodies.resource(request);
        boolean operations = type.equals("application/json")
                && new String(sent.json(), 0, Math.min(sent.json().length, 20))
                        .strip()
                        .startsWith("[");
        return operations ? json(sent.text()) : parameters(sent);
    }

    /** A patch in an entry of a bundle: a Parameters resource, or a Binary that holds a JSON Patch. */
    static Patch of(Sent resource) {
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(resource.json());
        } catch (JacksonException e) {
            throw Refusal.badRequest("structure", "The patch cannot be read as JSON.");
        }
        if (!tree.path("resourceType").asString("").equals("Binary")) {
            return parameters(resource);
        }
        if (!tree.path("contentType").asString("").equals(JSON_PATCH)) {
            throw unsupported();
        }
        try {
            return json(Base64.getMimeDecoder().decode(tree.path("data").asString("")));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("value", "The data of the Binary is not base64.");
        }
    }

    private static Patch json(byte[] text) {
        return new Patch(false, new Sent(JSON_PATCH, text, text));
    }

    private static Patch parameters(Sent sent) {
        Checked.resource(sent.json(), "Parameters");
        return new Patch(true, sent);
    }

    private static Refusal unsupported() {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "not-supported",
                "A patch is a JSON Patch (" + JSON_PATCH + ") or a FHIRPath Patch in a Parameters resource.");
    }

    /** The resource with the patch applied. @throws Refusal 400 when it is no patch, 422 when it does not fit */
    byte[] applied(byte[] resource) {
        try {
            return fhirPath ? FhirPathPatch.apply(resource, sent.json()) : JsonPatch.apply(resource, sent.json());
        } catch (PatchRefused e) {
            boolean malformed = e.reason() == PatchRefused.Reason.MALFORMED;
            throw new Refusal(
                    malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY,
                    malformed ? "invalid" : "processing",
                    String.valueOf(e.getMessage()));
        }
    }
}

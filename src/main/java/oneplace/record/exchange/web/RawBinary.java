package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A Binary as the content it holds (FHIR R4, <em>Binary</em>, 2.35.2), for callers who do not name a form of FHIR. */
final class RawBinary {

    private RawBinary() {}

    /** The content, when the caller accepts its type and names no form of FHIR. */
    static Optional<ResponseEntity<byte[]>> answer(Entry entry, HttpServletRequest request) {
        if (!asked(entry.id().type(), request)) {
            return Optional.empty();
        }
        JsonNode binary = ResourceText.parse(entry.body()).tree();
        MediaType type = type(binary.path("contentType").asString(""));
        List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        if (type == null || !accepted.isEmpty() && accepted.stream().noneMatch(type::isCompatibleWith)) {
            return Optional.empty();
        }
        byte[] content = Base64.getMimeDecoder().decode(binary.path("data").asString(""));
        return Optional.of(ResponseEntity.ok()
                .contentType(type)
                .eTag(Answers.tag(entry.version()))
                .lastModified(entry.updated())
                // Whatever it holds, it is a file and never a page of ours.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(content));
    }

    /** Whether a caller may mean the content: it is a Binary, and neither {@code _format} nor {@code Accept} names FHIR. */
    static boolean asked(String type, HttpServletRequest request) {
        if (!type.equals("Binary") || Queries.ours(request, "_format").isPresent()) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .noneMatch(Form::means);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static @Nullable MediaType type(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** Content that was sent as it is, made a Binary; empty when it was sent as FHIR. */
    static Optional<Sent> sent(String resourceType, HttpServletRequest request) throws IOException {
        MediaType type = type(String.valueOf(request.getContentType()));
        if (!resourceType.equals("Binary") || type == null || !type.isConcrete() || Form.means(type)) {
            return Optional.empty();
        }
        byte[] content = Bodies.bytes(request);
        ObjectNode binary = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Binary")
                .put("contentType", type.toString());
        String about = request.getHeader("X-Security-Context");
        if (about != null) {
            binary.putObject("securityContext").put("reference", about);
        }
        if (content.length > 0) {
            binary.put("data", Base64.getEncoder().encodeToString(content));
        }
        byte[] json = JsonMapper.shared().writeValueAsBytes(binary);
        return Optional.of(new Sent("application/fhir+json", json, json));
    }
}

package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every other address and method under {@code /fhir}: says that there is nothing, or what the address does take. */
@RestController
final class ElsewhereController {

    private static final String TYPE = "/fhir/[A-Z][A-Za-z]+";
    private static final String ID = TYPE + "/[A-Za-z0-9.-]{1,64}";

    private static final Map<Pattern, String> TAKEN = Map.of(
            Pattern.compile("/fhir/?"), "GET, HEAD, POST, OPTIONS",
            Pattern.compile("/fhir/metadata"), "GET, HEAD, OPTIONS",
            Pattern.compile(TYPE), "GET, HEAD, POST, OPTIONS",
            Pattern.compile(TYPE + "/_search"), "POST, OPTIONS",
            Pattern.compile(ID), "GET, HEAD, PUT, OPTIONS",
            Pattern.compile(ID + "/_history(/[0-9]+)?"), "GET, HEAD, OPTIONS",
            Pattern.compile("/fhir/(Patient|Encounter)(/[A-Za-z0-9.-]{1,64})?/\\$everything"),
                    "GET, HEAD, POST, OPTIONS",
            Pattern.compile(TYPE + "/\\$validate"), "POST, OPTIONS",
            Pattern.compile(ID + "/\\$validate"), "GET, HEAD, POST, OPTIONS");

    @RequestMapping("/fhir/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        String allowed = TAKEN.entrySet().stream()
                .filter(e -> e.getKey().matcher(request.getRequestURI()).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (request.getMethod().equals("OPTIONS") && !allowed.isEmpty()) {
            return ResponseEntity.noContent().header("Allow", allowed).build();
        }
        if (allowed.isEmpty() || allowed.contains(request.getMethod())) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND, "not-supported", "There is nothing at this address; see /fhir/metadata.");
        }
        ResponseEntity<byte[]> answer = Answers.refused(
                Form.of(request),
                HttpStatus.METHOD_NOT_ALLOWED,
                List.of(Issue.error(
                        "not-supported",
                        request.getMethod().equals("DELETE")
                                        || request.getMethod().equals("PATCH")
                                ? "Nothing is deleted or patched here yet; an update adds a new version."
                                : "The address does not take this method; it takes " + allowed + ".")));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Allow", allowed)
                .body(answer.getBody());
    }
}

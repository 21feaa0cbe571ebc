package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every other address and method under {@code /fhir}: says that there is nothing, or what the address does take. */
@RestController
final class ElsewhereController {

    private static final Pattern ANY_ID = Pattern.compile("/fhir/[A-Z][A-Za-z]+/[^/$]+");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ElsewhereController(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping("/fhir/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        Set<String> taken = taken(request.getRequestURI());
        if (taken.isEmpty()
                && request.getMethod().equals("PUT")
                && ANY_ID.matcher(request.getRequestURI()).matches()) {
            throw Refusal.badRequest("value", "An id is 1 to 64 letters, digits, hyphens and dots.");
        }
        if (taken.isEmpty()
                || taken.contains(request.getMethod()) && !request.getMethod().equals("OPTIONS")) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND, "not-supported", "There is nothing at this address; see /fhir/metadata.");
        }
        String allowed = String.join(", ", taken);
        if (request.getMethod().equals("OPTIONS")) {
            return ResponseEntity.ok().header("Allow", allowed).build();
        }
        ResponseEntity<byte[]> answer = Answers.refused(
                Form.of(request),
                HttpStatus.METHOD_NOT_ALLOWED,
                List.of(Issue.error(
                        "not-supported", "The address does not take this method; it takes " + allowed + ".")));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Allow", allowed)
                .body(answer.getBody());
    }

    /** The methods that the doors of this address take. */
    private Set<String> taken(String address) {
        PathContainer path = PathContainer.parsePath(address);
        Set<String> taken = mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> !info.getMethodsCondition().isEmpty() && leads(info, path))
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!taken.isEmpty()) {
            taken.add("OPTIONS");
        }
        if (taken.contains("GET")) {
            taken.add("HEAD");
        }
        return taken;
    }

    private static boolean leads(RequestMappingInfo info, PathContainer path) {
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().startsWith("/fhir") && pattern.matches(path));
    }
}

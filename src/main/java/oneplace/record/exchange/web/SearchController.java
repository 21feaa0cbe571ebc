package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.sharedrecord.search.NameValue;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search of one type (FHIR R4, <em>RESTful API</em>, 3.1.0.11). {@code POST _search} keeps the question out of addresses. */
@RestController
final class SearchController {

    /** The most a form of parameters may hold. */
    private static final int MOST = 256 << 10;

    private final Searches searches;
    private final Callers callers;

    SearchController(Searches searches, Callers callers) {
        this.searches = searches;
        this.callers = callers;
    }

    @GetMapping("/fhir/{type:[A-Z][A-Za-z]+}")
    ResponseEntity<byte[]> byAddress(@PathVariable String type, HttpServletRequest request, Authentication who) {
        return answer(type, Queries.parameters(request.getQueryString()), request, who);
    }

    @PostMapping("/fhir/{type:[A-Z][A-Za-z]+}/_search")
    ResponseEntity<byte[]> byForm(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        List<NameValue> parameters = new ArrayList<>(Queries.parameters(request.getQueryString()));
        parameters.addAll(Queries.parameters(form(request)));
        return answer(type, parameters, request, who);
    }

    private ResponseEntity<byte[]> answer(
            String type, List<NameValue> parameters, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        byte[] bundle = searches.page(
                caller,
                Base.of(request),
                Addressed.type(type),
                parameters,
                Preference.lenient(request),
                Optional.ofNullable(request.getParameter("_page")));
        return Answers.ok(form, bundle);
    }

    private static String form(HttpServletRequest request) throws IOException {
        String named = request.getContentType();
        if (named != null && !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.parseMediaType(named))) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "not-supported",
                    "Send search parameters as application/x-www-form-urlencoded.");
        }
        byte[] text = request.getInputStream().readNBytes(MOST + 1);
        if (text.length > MOST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-long", "The search has too many parameters.");
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}

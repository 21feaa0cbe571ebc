package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import oneplace.record.sharedrecord.search.NameValue;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search of one type, of all, and of a compartment (FHIR R4, <em>RESTful API</em>, 3.1.0.11). {@code POST _search} keeps the question out of addresses. */
@RestController
final class SearchController {

    /** The types that have a compartment, an id, and a type or all. */
    private static final String COMPARTMENT =
            "/fhir/{owner:Patient|Encounter|RelatedPerson|Practitioner|Device}/{id:[A-Za-z0-9.-]{1,64}}/{types:[A-Z][A-Za-z]+|\\*}";

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
        return answer(Ground.of(type), inAddress(request), request, who);
    }

    @PostMapping("/fhir/{type:[A-Z][A-Za-z]+}/_search")
    ResponseEntity<byte[]> byForm(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        return answer(Ground.of(type), inForm(request), request, who);
    }

    @GetMapping({"/fhir", "/fhir/"})
    ResponseEntity<byte[]> acrossTypes(HttpServletRequest request, Authentication who) {
        return answer(Ground.everything(), inAddress(request), request, who);
    }

    @PostMapping("/fhir/_search")
    ResponseEntity<byte[]> acrossTypesByForm(HttpServletRequest request, Authentication who) throws IOException {
        return answer(Ground.everything(), inForm(request), request, who);
    }

    @GetMapping(COMPARTMENT)
    ResponseEntity<byte[]> within(
            @PathVariable String owner,
            @PathVariable String id,
            @PathVariable String types,
            HttpServletRequest request,
            Authentication who) {
        return answer(Ground.within(owner, id, types), inAddress(request), request, who);
    }

    @PostMapping(COMPARTMENT + "/_search")
    ResponseEntity<byte[]> withinByForm(
            @PathVariable String owner,
            @PathVariable String id,
            @PathVariable String types,
            HttpServletRequest request,
            Authentication who)
            throws IOException {
        return answer(Ground.within(owner, id, types), inForm(request), request, who);
    }

    private ResponseEntity<byte[]> answer(
            Ground ground, List<NameValue> parameters, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request, parameters);
        Caller caller = callers.of(who);
        byte[] bundle = searches.page(
                caller,
                Base.of(request),
                ground,
                Queries.asking(parameters),
                ground.many() ? Preference.lenient(request) : !Preference.strict(request),
                Queries.ours(parameters, "_page"));
        return Answers.ok(form, bundle);
    }

    static List<NameValue> inAddress(HttpServletRequest request) {
        return Queries.all(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    static List<NameValue> inForm(HttpServletRequest request) throws IOException {
        List<NameValue> parameters = new ArrayList<>(inAddress(request));
        parameters.addAll(Queries.all(form(request)));
        return parameters;
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

package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Create and update, and both on a condition (FHIR R4, <em>RESTful API</em>, 3.1.0.8, 3.1.0.8.1, 3.1.0.4 and 3.1.0.4.3). */
@RestController
final class WriteController {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private final Writes writes;
    private final Callers callers;

    WriteController(Writes writes, Callers callers) {
        this.writes = writes;
        this.callers = callers;
    }

    @PostMapping("/fhir/{type:[A-Z][A-Za-z]+}")
    ResponseEntity<byte[]> create(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Optional<Sent> content = RawBinary.sent(type, request);
        Sent sent = content.isPresent() ? content.get() : Bodies.resource(request);
        Done done = writes.create(
                caller,
                Base.of(request),
                Addressed.written(type),
                sent,
                Objects.requireNonNullElse(request.getHeader("If-None-Exist"), ""),
                Optional.ofNullable(request.getHeader("Idempotency-Key")));
        return answer(form, request, done);
    }

    @PutMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}")
    ResponseEntity<byte[]> update(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Done done = writes.update(
                caller, new ResourceId(Addressed.written(type), id), Bodies.resource(request), expected(request));
        return answer(form, request, done);
    }

    @PutMapping("/fhir/{type:[A-Z][A-Za-z]+}")
    ResponseEntity<byte[]> updateFound(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Done done = writes.updateFound(
                callers.of(who),
                Base.of(request),
                Addressed.written(type),
                Conditions.query(request),
                Bodies.resource(request),
                expected(request));
        return answer(form, request, done);
    }

    private static Expected expected(HttpServletRequest request) {
        return Expected.of(request.getHeader("If-Match"), request.getHeader("If-None-Match"));
    }

    /** The version a client last saw. @throws Refusal 400 when it is none */
    static OptionalInt version(@Nullable String tag) {
        if (tag == null || tag.isEmpty() || tag.equals("*")) {
            return OptionalInt.empty();
        }
        Matcher parts = VERSION.matcher(tag.strip());
        if (!parts.matches()) {
            throw Refusal.badRequest("value", "If-Match names a version, such as W/\"3\".");
        }
        return OptionalInt.of(Integer.parseInt(parts.group(1)));
    }

    /** What was written, as the caller prefers to hear of it. */
    static ResponseEntity<byte[]> answer(Form form, HttpServletRequest request, Done done) {
        byte[] body = switch (Preference.of(request, Preference.REPRESENTATION)) {
            case MINIMAL -> null;
            case REPRESENTATION -> done.body();
            case OPERATION_OUTCOME -> Outcome.done("Written as version " + done.version() + ".");
        };
        URI location = URI.create(Base.of(request) + "/" + done.location());
        return Answers.written(form, done.status(), done.version(), done.updated(), location, body);
    }
}

package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Read and vread (FHIR R4, <em>RESTful API</em>, 3.1.0.1.1 and 3.1.0.1.3). */
@RestController
final class ReadController {

    private final SharedRecord record;
    private final Callers callers;

    ReadController(SharedRecord record, Callers callers) {
        this.record = record;
        this.callers = callers;
    }

    @GetMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}")
    ResponseEntity<byte[]> read(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who) {
        checkForm(type, request);
        Caller caller = callers.of(who).may(Interaction.READ, Addressed.type(type));
        Entry entry = record.read(caller.viewer(), new ResourceId(type, id))
                .orElseThrow(() -> record.deletion(caller.viewer(), new ResourceId(type, id))
                        .map(deletion -> Refusal.gone())
                        .orElseGet(Refusal::notFound));
        return answer(entry, request);
    }

    /** What cannot be answered is refused before anything is looked at. */
    private static void checkForm(String type, HttpServletRequest request) {
        if (!RawBinary.asked(type, request)) {
            Form.of(request);
        }
    }

    @GetMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}/_history/{version:[0-9]{1,9}}")
    ResponseEntity<byte[]> version(
            @PathVariable String type,
            @PathVariable String id,
            @PathVariable int version,
            HttpServletRequest request,
            Authentication who) {
        checkForm(type, request);
        Caller caller = callers.of(who).may(Interaction.READ, Addressed.written(type));
        Entry entry =
                record.read(caller.viewer(), new ResourceId(type, id), version).orElseThrow(Refusal::notFound);
        if (entry.deleted()) {
            throw Refusal.gone();
        }
        return answer(entry, request);
    }

    private static ResponseEntity<byte[]> answer(Entry entry, HttpServletRequest request) {
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(Answers.tag(entry.version()))
                    .lastModified(entry.updated())
                    .build();
        }
        return RawBinary.answer(entry, request)
                .orElseGet(() -> Answers.version(
                        Form.of(request),
                        HttpStatus.OK,
                        entry.version(),
                        entry.updated(),
                        Subset.of(request).of(entry)));
    }
}
